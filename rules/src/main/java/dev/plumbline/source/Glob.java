package dev.plumbline.source;

import dev.plumbline.resource.Wildcards;
import java.util.regex.Pattern;

/** A path with wildcards that no shell expanded; two stars stand for any number of directories. */
record Glob(String base, boolean isPattern, Pattern pattern) {
  private static final String WILDCARDS = "*?[{";

  static Glob of(String path) {
    String glob = path.replace('\\', '/');
    int wildcard = 0;
    while (wildcard < glob.length() && WILDCARDS.indexOf(glob.charAt(wildcard)) < 0) {
      wildcard++;
    }
    boolean isPattern = wildcard < glob.length();
    int slash = isPattern ? glob.lastIndexOf('/', wildcard) : -1;
    String base = slash < 0 ? "" : glob.substring(0, Math.max(slash, 1));
    return new Glob(base, isPattern, Wildcards.pattern(isPattern ? glob : ""));
  }

  boolean matches(String path) {
    return pattern.matcher(path.replace('\\', '/')).matches();
  }
}
