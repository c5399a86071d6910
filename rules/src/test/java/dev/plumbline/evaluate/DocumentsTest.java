package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.blueprint.BlueprintDocumentChanged;
import dev.plumbline.source.Contents;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ManifestReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents a blueprint is compared with, and which files are none of its business. */
class DocumentsTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String OTHER = "0".repeat(64);

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void blueprint(String name, String document, String digest) throws IOException {
    file(
        name,
        """
        apiVersion: plumbline.dev/v1
        kind: Blueprint
        metadata: {name: shop}
        spec: {document: {file: %s, sha256: "%s"}}
        """
            .formatted(document, digest));
  }

  private Report lint() throws Exception {
    return Lint.of(List.of(folder.toString()))
        .run(
            List.of(new BlueprintDocumentChanged()),
            LocalDate.of(2026, 1, 1),
            InputStream.nullInputStream(),
            files -> {});
  }

  /** Names of the documents found, where all is done in the folder. */
  private List<String> found(int mostBytes) {
    return new Documents(Contents.ON_DISK, mostBytes, folder)
            .of(
                ManifestReader.withDefaults()
                    .read(List.of(folder), file -> false, files -> {})
                    .resources())
            .stream()
            .map(document -> document.name() + " " + document.get("sha256").text())
            .toList();
  }

  @Test
  void aDocumentThatIsAsItWasSaysNothing() throws Exception {
    file("docs/architecture.md", "abc");
    blueprint("blueprint.yaml", "docs/architecture.md", ABC);
    Report report = lint();
    assertThat(report.findings()).isEmpty();
    assertThat(report.notEvaluated()).isEmpty();
    assertThat(report.resources()).isZero();
  }

  @Test
  void aDocumentThatChangedIsAFindingAtItsDigest() throws Exception {
    file("architecture.md", "abc");
    blueprint("blueprint.yaml", "architecture.md", OTHER);
    assertThat(lint().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).contains("architecture.md changed").contains(ABC);
              assertThat(finding.location().line()).isEqualTo(4);
            });
  }

  @Test
  void eachBlueprintIsComparedWithItsOwnDocumentOfThatName() throws Exception {
    file("a/architecture.md", "abc");
    file("b/architecture.md", "abcd");
    blueprint("a/blueprint.yaml", "architecture.md", ABC);
    blueprint("b/blueprint.yaml", "architecture.md", ABC);
    assertThat(lint().findings())
        .extracting(finding -> finding.location().file())
        .containsExactly(folder.resolve("b/blueprint.yaml").toString());
  }

  @Test
  void aDocumentThatIsNotThereCannotBeKnown() throws Exception {
    blueprint("blueprint.yaml", "architecture.md", ABC);
    Report report = lint();
    assertThat(report.findings()).isEmpty();
    assertThat(report.notEvaluated())
        .singleElement()
        .satisfies(unknown -> assertThat(unknown.reason()).contains("architecture.md"));
  }

  @Test
  void aParentIsReadInsideTheWorkingFolderOnly() throws Exception {
    file("architecture.md", "abc");
    blueprint("k8s/blueprint.yaml", "../architecture.md", ABC);
    assertThat(found(Limits.DEFAULT.fileBytes())).containsExactly("../architecture.md " + ABC);
    assertThat(lint().notEvaluated()).hasSize(1);
  }

  @Test
  void nothingOutsideIsRead() throws Exception {
    Path outside = file("outside.md", "abc");
    blueprint("k8s/absolute.yaml", outside.toAbsolutePath().toString(), ABC);
    Files.createDirectories(folder.resolve("k8s/docs"));
    blueprint("k8s/parent.yaml", "docs/../../outside.md", ABC);
    Files.createSymbolicLink(folder.resolve("k8s/link.md"), outside.toAbsolutePath());
    blueprint("k8s/link.yaml", "link.md", ABC);
    blueprint("k8s/folder.yaml", "docs", ABC);
    Report report = lint();
    assertThat(report.findings()).isEmpty();
    assertThat(report.notEvaluated()).hasSize(4);
  }

  @Test
  void aDocumentThatIsTooLargeCannotBeKnown() throws Exception {
    file("architecture.md", "abc");
    blueprint("blueprint.yaml", "architecture.md", ABC);
    assertThat(found(3)).hasSize(1);
    assertThat(found(2)).isEmpty();
  }
}
