package dev.plumbline.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of a program, which ends soon whatever the program does. */
final class Run {
  private static final int COMPLAINT_BYTES = 4_000;
  private static final int LAST_WORDS_SECONDS = 5;

  private final List<String> command;
  private final Tools tools;

  Run(List<String> command, Tools tools) {
    this.command = command;
    this.tools = tools;
  }

  String output() throws BuildFailure {
    Process process = start();
    try {
      FutureTask<byte[]> output = read(() -> output(process));
      FutureTask<byte[]> complaint = read(() -> complaint(process.getErrorStream()));
      if (!process.waitFor(tools.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure("took longer than " + tools.patience().toSeconds() + " s and was stopped");
      }
      return said(process.exitValue(), output, complaint);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw failure("was interrupted");
    } catch (ExecutionException | TimeoutException unreadable) {
      throw failure("could not be listened to: " + unreadable.getMessage());
    } finally {
      stop(process);
    }
  }

  private String said(int exitCode, FutureTask<byte[]> output, FutureTask<byte[]> complaint)
      throws BuildFailure, InterruptedException, ExecutionException, TimeoutException {
    byte[] bytes = output.get(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    if (bytes.length > tools.outputBytes()) {
      throw failure("wrote more than %,d bytes".formatted(tools.outputBytes()));
    }
    if (exitCode != 0) {
      String words =
          text(complaint.get(LAST_WORDS_SECONDS, TimeUnit.SECONDS)).strip().replaceAll("\\s+", " ");
      throw failure(words.isEmpty() ? "failed with exit code " + exitCode : "says: " + words);
    }
    return text(bytes);
  }

  private Process start() throws BuildFailure {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(tools.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException unusable) {
      throw failure("cannot be run: " + unusable.getMessage());
    }
  }

  private static FutureTask<byte[]> read(Callable<byte[]> reader) {
    FutureTask<byte[]> task = new FutureTask<>(reader);
    Thread thread = new Thread(task, "plumbline-build");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Who says too much is not listened to until the end. */
  private byte[] output(Process process) throws IOException {
    byte[] bytes = process.getInputStream().readNBytes(tools.outputBytes() + 1);
    if (bytes.length > tools.outputBytes()) {
      process.destroyForcibly();
    }
    return bytes;
  }

  /** What is wrong stands at the end, behind the warnings. */
  private static byte[] complaint(InputStream in) throws IOException {
    byte[] last = {};
    byte[] more = in.readNBytes(COMPLAINT_BYTES);
    while (more.length > 0) {
      byte[] both = Arrays.copyOf(last, last.length + more.length);
      System.arraycopy(more, 0, both, last.length, more.length);
      last = Arrays.copyOfRange(both, Math.max(0, both.length - COMPLAINT_BYTES), both.length);
      more = in.readNBytes(COMPLAINT_BYTES);
    }
    return last;
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private BuildFailure failure(String what) {
    return new BuildFailure(Path.of(command.get(0)).getFileName() + " " + what);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
