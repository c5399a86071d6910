package dev.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher and the packaged jar in a place of their own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        containers:
        - {name: app, securityContext: {privileged: true}}
      """;

  @TempDir private Path folder;
  private Path target;
  private Path launcher;
  private Path manifest;

  @BeforeEach
  void install() throws IOException {
    Installation installed = Installation.in(folder.resolve("with space"));
    target = installed.target();
    launcher = installed.launcher();
    manifest = Files.writeString(folder.resolve("päd.yaml"), POD);
  }

  private Process start(Path program, String... args) throws IOException {
    return start(Map.of(), program, args);
  }

  private Process start(Map<String, String> environment, Path program, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C");
    return builder.directory(folder.toFile()).start();
  }

  private static String output(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return output;
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.walk(target)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  @Test
  void itLintsAndPassesTheExitCodeOn() throws Exception {
    Process lint = start(launcher, "lint", manifest.getFileName().toString());
    assertThat(output(lint)).startsWith("päd.yaml:").contains("CRITICAL privileged-container");
    assertThat(lint.exitValue()).isEqualTo(1);
    assertThat(archives()).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void itMayBeCalledByALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("pl"), Path.of("with space/cli/plumbline"));
    assertThat(output(start(link, "--version"))).startsWith("plumbline ").contains("Java ");
  }

  @Test
  void manyFirstStartsAtOnceDoNotDisturbOneAnother() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(start(launcher, "rules"));
    }
    String expected = output(starts.get(0));
    assertThat(expected).contains("privileged-container");
    assertThat(output(starts.get(1))).isEqualTo(expected);
    assertThat(output(starts.get(2))).isEqualTo(expected);
    assertThat(output(start(launcher, "rules"))).isEqualTo(expected);
    assertThat(target).isDirectoryNotContaining("glob:**/archive.*");
  }

  @Test
  void aNewerJarGetsANewArchive() throws Exception {
    output(start(launcher, "--version"));
    Path archive = archives().get(0);
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    output(start(launcher, "--version"));
    assertThat(Files.getLastModifiedTime(archive).toInstant()).isAfter(Instant.EPOCH);
  }

  @Test
  void rulesOfOthersComeFromTheClassPathThatIsNamed() throws Exception {
    Path classes = folder.resolve("own rules");
    String name = "dev/plumbline/cli/OwnRule.class";
    Files.createDirectories(classes.resolve(name).getParent());
    Files.copy(Path.of("target/test-classes").resolve(name), classes.resolve(name));
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve("dev.plumbline.rule.Rule"), "dev.plumbline.cli.OwnRule\n");
    Map<String, String> environment = Map.of("PLUMBLINE_CLASSPATH", ":" + classes + ":");

    Process lint = start(environment, launcher, "lint", manifest.getFileName().toString());
    assertThat(output(lint))
        .contains("päd.yaml:3:1: HIGH own-rule: there is no label \"team\"")
        .contains("CRITICAL privileged-container");
    assertThat(lint.exitValue()).isEqualTo(1);
    assertThat(output(start(environment, launcher, "explain", "own-rule"))).contains("on call");
  }

  @Test
  void aClassPathThatIsNotThereIsAnError() throws Exception {
    Process lint = start(Map.of("PLUMBLINE_CLASSPATH", "cli:no such.jar"), launcher, "lint", ".");
    assertThat(output(lint)).contains("cli does not exist; it is named in PLUMBLINE_CLASSPATH");
    assertThat(lint.exitValue()).isEqualTo(2);
  }

  @Test
  void aRuleThatCannotBeLoadedIsAnError() throws Exception {
    Path services = Files.createDirectories(folder.resolve("broken/META-INF/services"));
    Files.writeString(services.resolve("dev.plumbline.rule.Rule"), "org.example.Gone\n");
    Process lint = start(Map.of("PLUMBLINE_CLASSPATH", "broken"), launcher, "lint", ".");
    assertThat(output(lint))
        .startsWith("plumbline: a rule on the class path cannot be loaded: ")
        .contains("org.example.Gone");
    assertThat(lint.exitValue()).isEqualTo(2);
  }

  @Test
  void aJavaThatIsTooOldIsNamed() throws Exception {
    Path home = folder.resolve("jdk-11");
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version");
    builder.environment().put("JAVA_HOME", home.toString());
    Process old = builder.redirectErrorStream(true).start();
    assertThat(output(old))
        .isEqualTo(
            "plumbline: Java 17 or newer is needed, and %s is Java 11.0.2\n".formatted(java));
    assertThat(old.exitValue()).isEqualTo(2);
  }
}
