package dev.plumbline.cli;

import dev.plumbline.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with manifests, and what {@code lint} says of them. */
abstract class LintTest {
  static final String PRIVILEGED =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: cart}
      spec:
        containers:
        - name: app
          securityContext:
            privileged: true
      """;
  static final String GUARDED =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: mail
        labels: {guarded: "yes"}
      """;
  static final String PROFILE = "apiVersion: plumbline.dev/v1\nkind: Profile\n";

  @TempDir Path folder;
  Path cart;

  @BeforeEach
  void write() throws IOException {
    cart = file("k8s/cart.yaml", PRIVILEGED);
  }

  Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  static Run lint(Object... args) {
    return new Program().run(withLint(args));
  }

  private static Object[] withLint(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "lint";
    System.arraycopy(args, 0, all, 1, args.length);
    return all;
  }
}
