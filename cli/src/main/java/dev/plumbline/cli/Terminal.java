package dev.plumbline.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program runs: what it reads from and writes to.
 *
 * @param isOutShown whether a person sees what is written to {@code out} at once
 * @param isErrShown the same of {@code err}
 */
record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean isOutShown,
    boolean isErrShown) {

  static Terminal ofThisProcess() {
    return new Terminal(
        System.in,
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        System.getenv(),
        isShown("plumbline.out"),
        isShown("plumbline.err"));
  }

  /** Java cannot tell for a single stream; the launcher can. */
  private static boolean isShown(String property) {
    return System.getProperty(property, "").equals("terminal");
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)));
  }

  /** Whether to write colours where nobody says: as the common variables ask, else if shown. */
  boolean showsColour() {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!forced.isEmpty() && !forced.equals("0")) {
      return true;
    }
    return isOutShown && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Writes out what is buffered, and says whether all of it arrived. */
  boolean flush() {
    boolean arrived = !out.checkError();
    err.flush();
    return arrived;
  }
}
