package dev.plumbline.profile;

import dev.plumbline.resource.Wildcards;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Names files and folders, and all that is below them.
 *
 * @param folder where the profile stands
 * @param glob relative to it; two stars stand for any number of folders
 */
public record FileGlob(Path folder, String glob) {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  /** Whether it names the file or a folder above it; what is no path is nowhere. */
  public boolean matches(String file) {
    try {
      Path absolute = Path.of(file).toAbsolutePath().normalize();
      return absolute.startsWith(folder) && matchesOneOf(folder.relativize(absolute));
    } catch (InvalidPathException noFile) {
      return false;
    }
  }

  /** Whether all that it could match is in one of these folders. */
  boolean isWithin(Collection<Path> folders) {
    String fixed = WILDCARD.split(plain(), 2)[0];
    boolean isPattern = fixed.length() < plain().length();
    Path base = folder.resolve(isPattern ? fixed.substring(0, fixed.lastIndexOf('/') + 1) : fixed);
    return folders.stream()
        .filter(Files::isDirectory)
        .anyMatch(one -> base.normalize().startsWith(one.toAbsolutePath().normalize()));
  }

  private String plain() {
    return glob.replaceFirst("^(\\./+)+", "").replaceFirst("/+$", "");
  }

  private boolean matchesOneOf(Path relative) {
    Pattern pattern = Wildcards.pattern(plain());
    for (Path above = relative; above != null; above = above.getParent()) {
      if (pattern.matcher(above.toString().replace('\\', '/')).matches()) {
        return true;
      }
    }
    return false;
  }

  /** As written. */
  @Override
  public String toString() {
    return glob;
  }
}
