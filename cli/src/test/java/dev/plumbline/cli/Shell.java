package dev.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Programs run in a folder, with nothing of the user's git. */
record Shell(Path folder, Map<String, String> environment) {

  /** What a program printed to both of its outputs, and how it ended. */
  record Result(int exitCode, String output) {}

  Shell(Path folder) {
    this(
        folder,
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_SYSTEM", "/dev/null",
            "GIT_AUTHOR_NAME", "A",
            "GIT_AUTHOR_EMAIL", "a@example.org",
            "GIT_COMMITTER_NAME", "A",
            "GIT_COMMITTER_EMAIL", "a@example.org"));
  }

  Shell with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(more);
    return new Shell(folder, all);
  }

  Result run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running: " + List.of(command));
    }
    return new Result(process.exitValue(), output);
  }

  /** Runs lines as the shell of a build server does: the first that fails is the last. */
  Result script(String lines) throws IOException, InterruptedException {
    return run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines);
  }

  /** Whether a program is on the PATH. */
  boolean has(String program) throws IOException, InterruptedException {
    return script("command -v " + program).exitCode() == 0;
  }

  /** Runs what must succeed. */
  String sure(String... command) throws IOException, InterruptedException {
    Result result = run(command);
    if (result.exitCode() != 0) {
      throw new IllegalStateException(List.of(command) + " fails: " + result.output());
    }
    return result.output();
  }
}
