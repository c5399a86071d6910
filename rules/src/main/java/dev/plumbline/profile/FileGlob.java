package dev.plumbline.profile;

import dev.plumbline.resource.Wildcards;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Names files and folders, and all that is below them.
 *
 * @param folder where the profile stands
 * @param glob relative to it; two stars stand for any number of folders
 */
public record FileGlob(Path folder, String glob) {

  /** Whether it names the file or a folder above it; what is no path is nowhere. */
  public boolean matches(String file) {
    try {
      Path absolute = Path.of(file).toAbsolutePath().normalize();
      return absolute.startsWith(folder) && matchesOneOf(folder.relativize(absolute));
    } catch (InvalidPathException noFile) {
      return false;
    }
  }

  private boolean matchesOneOf(Path relative) {
    Pattern pattern = Wildcards.pattern(glob.replaceFirst("^(\\./+)+", "").replaceFirst("/+$", ""));
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
