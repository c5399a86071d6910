package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Program.Run;
import dev.plumbline.library.Library;
import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InitCommandTest extends LintTest {
  private static final String DOCUMENT =
      """
      # Shop

      | Service | CPU | Memory |
      |---------|-----|--------|
      | Cart | 100m/200m | 64Mi/128Mi |

      Open all day.
      """;

  private static Run init(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "init";
    System.arraycopy(args, 0, all, 1, args.length);
    return new Program().run(all);
  }

  private static Run judge(Path... paths) {
    Object[] args = new Object[paths.length + 1];
    args[0] = "lint";
    System.arraycopy(paths, 0, args, 1, paths.length);
    return new Program().rules(Library.rules().toArray(Rule[]::new)).run(args);
  }

  @Test
  void aDraftIsWrittenAndWhatWasNotReadIsListed() throws IOException {
    Path document = file("docs/Architecture v2.md", DOCUMENT);
    Path blueprint = folder.resolve("blueprint.yaml");
    Run run = init("--from", document, "--output", blueprint);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).endsWith("blueprint.yaml: written\n");
    assertThat(run.err())
        .contains("1 rows, 0 edges and 0 boxes or lines read\n")
        .endsWith("not read: line 7: text: Open all day.\n");
    assertThat(blueprint)
        .content()
        .contains("  name: architecture-v2\n")
        .contains("    file: docs/Architecture v2.md\n")
        .contains("resources: {cpu: 100m/200m, memory: 64Mi/128Mi}")
        .endsWith("# Not read:\n# line 7: text: Open all day.\n");
  }

  @Test
  void lintHoldsManifestsAgainstTheDraftAndTheDraftAgainstItsDocument() throws IOException {
    Path document = file("shop.md", DOCUMENT);
    Path blueprint = folder.resolve("blueprint.yaml");
    assertThat(init("--from", document, "--output", blueprint).exitCode()).isZero();

    Run run = judge(blueprint, cart);
    assertThat(run.out())
        .contains("container \"app\" has no requests.cpu, the document says 100m (DRAFT-SHOP-1)")
        .doesNotContain("blueprint-document-changed");

    file("shop.md", DOCUMENT + "And all night.\n");
    assertThat(judge(blueprint, cart).out())
        .contains("MEDIUM blueprint-document-changed: shop.md changed since");
  }

  @Test
  void whatIsThereIsNotReplacedWithoutForce() throws IOException {
    Path document = file("shop.md", DOCUMENT);
    Path blueprint = file("blueprint.yaml", "mine\n");
    Run run = init("--from", document, "--output", blueprint);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("blueprint.yaml exists; --force replaces it");
    assertThat(blueprint).content().isEqualTo("mine\n");
    assertThat(init("--from", document, "--output", blueprint, "--force").exitCode()).isZero();
    assertThat(blueprint).content().contains("kind: Blueprint").doesNotContain("mine");
  }

  @Test
  void aProfileToStartFromIsOneThatLintTakes() throws IOException {
    Path profile = folder.resolve("plumbline.yaml");
    assertThat(init("--output", profile).exitCode()).isZero();
    assertThat(profile).content().contains("kind: Profile");

    Run run = judge(cart);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void standardOutputGetsTheDraftAlone() throws IOException {
    Path document = file("shop.md", DOCUMENT);
    Run run = init("--from", document, "--output", "-");

    assertThat(run.out()).startsWith("# ").endsWith("Open all day.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aDocumentThatIsNotThereExits2() {
    Run run = init("--from", folder.resolve("none.md"), "--output", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no such file");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aDocumentThatIsTooLargeExits2() throws IOException {
    Path document = file("large.md", "x".repeat((4 << 20) + 1));
    Run run = init("--from", document, "--output", folder.resolve("blueprint.yaml"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("has more than 4194304 bytes");
    assertThat(Files.exists(folder.resolve("blueprint.yaml"))).isFalse();
  }
}
