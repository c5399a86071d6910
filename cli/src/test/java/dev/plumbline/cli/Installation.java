package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packaged program as a checkout of Plumbline has it after its build, in a place of its own.
 */
record Installation(Path root) {

  static Installation in(Path root) throws IOException {
    Installation installed = new Installation(root);
    Files.createDirectories(installed.target());
    Files.copy(Path.of("plumbline"), installed.launcher());
    Files.copy(Path.of("target/plumbline.jar"), installed.target().resolve("plumbline.jar"));
    if (!installed.launcher().toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + installed.launcher());
    }
    return installed;
  }

  Path launcher() {
    return root.resolve("cli/plumbline");
  }

  Path target() {
    return root.resolve("cli/target");
  }
}
