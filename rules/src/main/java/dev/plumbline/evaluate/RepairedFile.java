package dev.plumbline.evaluate;

import dev.plumbline.source.FileText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** A file, as it was read and as it is to be. */
public final class RepairedFile {
  private final String name;
  private final byte[] before;
  private final byte[] after;

  RepairedFile(String name, byte[] before, byte[] after) {
    this.name = name;
    this.before = before;
    this.after = after;
  }

  public String name() {
    return name;
  }

  public String textBefore() {
    return FileText.of(before).map(FileText::text).orElse("");
  }

  public String textAfter() {
    return FileText.of(after).map(FileText::text).orElse("");
  }

  /**
   * Writes the file, all of it or nothing, and says whether it did: a file that is not as it was
   * read is left alone.
   */
  public boolean write() throws IOException {
    Path file = Path.of(name).toRealPath();
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(name);
    }
    Path beside = Files.createTempFile(file.getParent(), ".plumbline", ".tmp");
    try {
      Files.write(beside, after);
      keepPermissions(file, beside);
      if (!Arrays.equals(Files.readAllBytes(file), before)) {
        return false;
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void keepPermissions(Path file, Path copy) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(copy, view.readAttributes().permissions());
    }
  }
}
