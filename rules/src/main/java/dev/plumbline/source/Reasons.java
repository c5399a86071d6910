package dev.plumbline.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in words. */
final class Reasons {
  private Reasons() {}

  static String of(IOException unreadable) {
    if (unreadable instanceof AccessDeniedException) {
      return "no permission to read this";
    }
    if (unreadable instanceof NoSuchFileException) {
      return "no such file";
    }
    if (unreadable instanceof FileSystemLoopException) {
      return "the link leads back to itself";
    }
    String reason =
        unreadable instanceof FileSystemException known && known.getReason() != null
            ? known.getReason()
            : String.valueOf(unreadable.getMessage());
    return "cannot be read: " + reason;
  }
}
