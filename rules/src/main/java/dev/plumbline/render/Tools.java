package dev.plumbline.render;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The programs a user has, to be run without a shell and with little of the environment.
 *
 * @param environment the user's, of which a program sees what it needs to run and to find its way
 * @param patience how long a program may take
 * @param outputBytes how much it may say
 */
public record Tools(Map<String, String> environment, Duration patience, int outputBytes) {
  /** Nothing of a cluster is among them: to build needs none. */
  private static final List<String> NEEDED =
      List.of(
          "PATH",
          "HOME",
          "TMPDIR",
          "LANG",
          "XDG_CACHE_HOME",
          "XDG_CONFIG_HOME",
          "XDG_DATA_HOME",
          "HTTP_PROXY",
          "HTTPS_PROXY",
          "NO_PROXY",
          "SSL_CERT_FILE",
          "SSL_CERT_DIR",
          "SYSTEMROOT",
          "USERPROFILE",
          "APPDATA",
          "LOCALAPPDATA",
          "PATHEXT",
          "TEMP",
          "TMP");

  public Tools {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    environment.forEach(
        (name, value) -> {
          if (NEEDED.stream().anyMatch(name::equalsIgnoreCase)) {
            byName.put(name, value);
          }
        });
    environment = byName;
  }

  /** Those on the PATH. */
  public static Tools installed(int outputBytes) {
    return new Tools(System.getenv(), Duration.ofSeconds(60), outputBytes);
  }

  /** The program of that name, absolute; a directory that the PATH names relatively is no place. */
  Optional<Path> find(String name) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(directory -> path(directory).stream())
        .filter(Path::isAbsolute)
        .flatMap(directory -> Stream.of(directory.resolve(name), directory.resolve(name + ".exe")))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Optional<Path> path(String directory) {
    try {
      return Optional.of(Path.of(directory));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** What a program says on standard output. */
  String run(List<String> command) throws BuildFailure {
    return new Run(command, this).output();
  }
}
