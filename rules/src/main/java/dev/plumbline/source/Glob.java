package dev.plumbline.source;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

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
    return new Glob(base, isPattern, compile(isPattern ? glob : ""));
  }

  boolean matches(String path) {
    return pattern.matcher(path.replace('\\', '/')).matches();
  }

  private static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    int alternatives = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '{') {
        alternatives++;
        regex.append("(?:");
      } else if (c == '}' && alternatives > 0) {
        alternatives--;
        regex.append(')');
      } else if (c == ',' && alternatives > 0) {
        regex.append('|');
      } else {
        regex.append(single(c));
      }
    }
    try {
      return Pattern.compile(regex.toString());
    } catch (PatternSyntaxException unbalanced) {
      return Pattern.compile(Pattern.quote(glob));
    }
  }

  private static String single(char c) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '[', ']', '-' -> String.valueOf(c);
      case '!' -> "^";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
