package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
  private static final String BROKEN = "a: [\n";

  @TempDir Path folder;

  @Test
  @DisplayName("S-155: a directory is read with its subdirectories, in the order of names")
  void directoriesAreReadInTheOrderOfNames() throws IOException {
    pods("b.yaml", "a/c.yml", "a.json", "c/notes.txt", ".git/x.yaml", "a/node_modules/x.yaml");

    Reading reading = read("");

    assertThat(names(reading)).containsExactly("a.json", "a/c.yml", "b.yaml");
    assertThat(reading.files()).isEqualTo(3);
    assertThat(reading.skipped())
        .extracting(Skipped::reason)
        .containsExactly(Skipped.Reason.HIDDEN, Skipped.Reason.HIDDEN);
    assertThat(reading.errors()).isEmpty();
  }

  @Test
  void filesAreNamedAsTheUserNamesThem() throws IOException {
    pods("k8s/a.yaml");

    assertThat(FileWalk.name(Path.of("./k8s/a.yaml"))).isEqualTo("k8s/a.yaml");
    assertThat(FileWalk.name(Path.of("../k8s/a.yaml"))).isEqualTo("../k8s/a.yaml");
    assertThat(read("k8s").resources())
        .singleElement()
        .extracting(resource -> resource.root().location().file())
        .isEqualTo(folder.resolve("k8s/a.yaml").toString());
  }

  @Test
  void aFileNamedByTheUserIsReadWhateverItsNameIs() throws IOException {
    pods("pod.txt");

    assertThat(names(read("pod.txt"))).containsExactly("pod.txt");
  }

  @Test
  void aFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
    pods("k/a.yaml", "k/b.yaml");

    assertThat(names(read("k/b.yaml", "k", "k/a.yaml"))).containsExactly("k/a.yaml", "k/b.yaml");
  }

  @Test
  void ignoredFilesAndDirectoriesAreNotRead() throws IOException {
    pods("a.yaml", "vendor/b.yaml", "c.yaml");

    Reading reading =
        ManifestReader.withDefaults()
            .read(
                List.of(folder),
                path -> path.endsWith("vendor") || path.endsWith("c.yaml"),
                files -> {});

    assertThat(names(reading)).containsExactly("a.yaml");
  }

  @Test
  void progressIsToldAfterEachFile() throws IOException {
    pods("a.yaml", "b.yaml");
    List<Integer> progress = new ArrayList<>();

    ManifestReader.withDefaults().read(List.of(folder), path -> false, progress::add);

    assertThat(progress).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "k8s/**/*.yaml, 3",
    "k8s/*.yaml, 1",
    "k8s/*, 2",
    "**/b.yaml, 1",
    "'k8s/{a,b}.y*ml', 2",
    "k8s/[a-b].yaml, 1",
    "k8s/[!a].yml, 1"
  })
  @DisplayName("globs that no shell expanded are understood")
  void globsAreUnderstood(String glob, int files) throws IOException {
    pods("k8s/a.yaml", "k8s/b.yml", "k8s/x/b.yaml", "k8s/x/y/c.yaml", "other.yaml");

    assertThat(names(read(glob))).hasSize(files);
  }

  @ParameterizedTest
  @CsvSource({"absent.yaml, no such file", "k8s/*.yaml, no such file", "*.yaml, no file matches"})
  @DisplayName("S-155: a path that leads to nothing is an error that names it")
  void aPathToNothingIsAnError(String path, String message) {
    assertThat(Says.errors(read(path)))
        .singleElement()
        .asString()
        .isEqualTo(folder.resolve(path) + ":1:1 " + message);
  }

  @Test
  @DisplayName("S-155: links are followed; loops and links to nothing are errors with their path")
  void loopsOfLinksAreErrors() throws IOException {
    pods("k/a.yaml", "other/b.yaml");
    Files.createSymbolicLink(folder.resolve("k/loop"), folder.resolve("k"));
    Files.createSymbolicLink(folder.resolve("k/other"), folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("k/nothing.yaml"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("k/self.yaml"), folder.resolve("k/self.yaml"));

    Reading reading = read("k");

    assertThat(names(reading)).containsExactly("k/a.yaml", "k/other/b.yaml");
    assertThat(Says.errors(reading))
        .containsExactly(
            folder.resolve("k/loop") + ":1:1 the link leads back to a directory above it",
            folder.resolve("k/nothing.yaml") + ":1:1 the link leads nowhere",
            folder.resolve("k/self.yaml") + ":1:1 the link leads nowhere");
  }

  @Test
  @DisplayName("S-155: UTF-16 with a byte order mark is read, as kubectl reads it")
  void utf16WithAByteOrderMarkIsRead() throws IOException {
    write("be.yaml", "\uFEFF" + pod("é"), StandardCharsets.UTF_16BE);
    write("le.yaml", "\uFEFF" + pod("😀"), StandardCharsets.UTF_16LE);

    assertThat(read("").resources()).extracting(Resource::name).containsExactly("é", "😀");
  }

  @Test
  @DisplayName("S-155: what is not UTF-8 is an error with its place, and the rest is read")
  void whatIsNotUtf8IsAnError() throws IOException {
    write("latin.yaml", pod("a") + "# caf\u00e9\n", StandardCharsets.ISO_8859_1);
    write("utf16.yaml", pod("b"), StandardCharsets.UTF_16LE);

    Reading reading = read("");

    assertThat(reading.resources()).extracting(Resource::name).containsExactly("a");
    assertThat(Says.errors(reading))
        .containsExactly(
            folder.resolve("latin.yaml") + ":2:6 the file is not UTF-8 text from here on",
            folder.resolve("utf16.yaml")
                + ":1:2 the character U+0000 must not be in YAML: is this UTF-16 without a mark?");
  }

  @Test
  @DisplayName("S-149: limits are kept, and said")
  void limitsAreKept() throws IOException {
    pods("a.yaml", "b.yaml", "c.yaml");
    Limits limits = new Limits(100, 200, 1_000, 2);
    write("a.yaml", pod("a") + "#".repeat(100), StandardCharsets.UTF_8);

    Reading reading = new ManifestReader(limits, "x").read(List.of(folder), p -> false, n -> {});

    assertThat(reading.resources())
        .singleElement()
        .hasToString("Pod x/pod (" + folder.resolve("b.yaml") + ":1:1)");
    assertThat(Says.errors(reading))
        .containsExactly(
            folder.resolve("a.yaml") + ":1:1 larger than 100 bytes, so not read",
            folder.resolve("c.yaml")
                + ":1:1 not read, nor is any file after it: more than 2 files");
  }

  @Test
  @DisplayName("S-152, S-153: the files of a chart are told apart by where they stand")
  void filesOfAChartAreToldApart() throws IOException {
    write("c/Chart.yaml", "{apiVersion: v2, name: c, version: 1.0.0}", StandardCharsets.UTF_8);
    write("c/templates/tests/x.yaml", BROKEN, StandardCharsets.UTF_8);
    write("c/templates/a.yaml", pod("a"), StandardCharsets.UTF_8);
    write("c/ci/values_test.yaml", "a: 1", StandardCharsets.UTF_8);
    pods("c/crds/crd.yaml", "templates/plain.yaml");

    Reading reading = read("");

    assertThat(names(reading)).containsExactly("c/crds/crd.yaml", "templates/plain.yaml");
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.skipped())
        .extracting(skipped -> skipped.reason().toString())
        .containsExactly("helm-chart", "helm-values", "template", "template");
    assertThat(read("c/templates/a.yaml").resources()).isEmpty();
  }

  private Reading read(String... paths) {
    List<Path> all = new ArrayList<>();
    for (String path : paths) {
      all.add(path.isEmpty() ? folder : folder.resolve(path));
    }
    return ManifestReader.withDefaults().read(all, path -> false, files -> {});
  }

  private List<String> names(Reading reading) {
    return reading.resources().stream()
        .map(resource -> Path.of(resource.root().location().file()))
        .map(path -> folder.relativize(path).toString())
        .toList();
  }

  private void pods(String... files) throws IOException {
    for (String file : files) {
      write(file, pod("pod"), StandardCharsets.UTF_8);
    }
  }

  private static String pod(String name) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: %s}}\n".formatted(name);
  }

  private void write(String file, String text, Charset charset) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(charset));
  }
}
