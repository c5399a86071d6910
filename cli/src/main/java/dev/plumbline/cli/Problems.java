package dev.plumbline.cli;

import dev.plumbline.evaluate.UnusableRuleException;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.reports.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what kept the program from its work; the exit code is then always the same. */
record Problems(PrintWriter err, boolean isVerbose) {
  private static final int EXIT_CODE = 2;

  int report(String message) {
    err.println("plumbline: " + Visible.of(message));
    err.flush();
    return EXIT_CODE;
  }

  int usage(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    report(message(wrong));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return EXIT_CODE;
  }

  int of(Exception thrown) {
    if (thrown instanceof ProfileException) {
      return report(message(thrown));
    }
    if (thrown instanceof UnusableRuleException) {
      report(message(thrown));
      trace(thrown);
      return EXIT_CODE;
    }
    return thrown instanceof IOException input ? report(sentence(input)) : internal(thrown);
  }

  int internal(Throwable thrown) {
    report("internal error: " + thrown + "; please report it");
    trace(thrown);
    return EXIT_CODE;
  }

  /** Shows where a failure comes from to those who ask for it, for a report of it. */
  private void trace(Throwable thrown) {
    if (isVerbose) {
      thrown.printStackTrace(err);
    }
  }

  private static String sentence(IOException problem) {
    if (!(problem instanceof FileSystemException file)) {
      return message(problem);
    }
    if (file instanceof NoSuchFileException) {
      return "no such file: " + file.getFile();
    }
    return file instanceof AccessDeniedException
        ? "no permission: " + file.getFile()
        : message(file);
  }

  private static String message(Exception problem) {
    return Objects.requireNonNullElse(problem.getMessage(), problem.toString());
  }
}
