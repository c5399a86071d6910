package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show is what a reader gets. */
class ReadmeIT {
  private static final Path README = Run.REPOSITORY.resolve("README.md");
  private static final Pattern MANIFEST =
      Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern RUN =
      Pattern.compile("```console\n\\$ (cli/plumbline [^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CODE =
      Pattern.compile("```java\n// (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README, Run.REPOSITORY.resolve("CONTRIBUTING.md")));
    for (String module : List.of("cli", "rules", "examples", "maven-plugin")) {
      try (Stream<Path> files = Files.walk(Run.REPOSITORY.resolve(module))) {
        files
            .filter(file -> file.endsWith("README.md"))
            .filter(file -> !file.toString().contains("/target/"))
            .forEach(pages::add);
      }
    }
    return pages;
  }

  @Test
  void theFirstFortyLinesShowAManifestTheCommandAndItsOutput() throws Exception {
    String start = String.join("\n", Files.readAllLines(README).subList(0, 40));
    assertThat(MANIFEST.matcher(start).results()).hasSize(1);
    Matcher run = RUN.matcher(start);
    assertThat(run.find()).isTrue();
    assertThat(Run.of(Run.REPOSITORY, List.of(run.group(1).split(" "))).exitCode()).isEqualTo(1);
  }

  @Test
  void thePagesShowRunsAndCode() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path page : pages()) {
      texts.add(Files.readString(page));
    }
    assertThat(texts.stream().flatMap(text -> RUN.matcher(text).results()))
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(texts.stream().flatMap(text -> CODE.matcher(text).results()))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyManifestIsTheFileItNames(Path page) throws IOException {
    for (MatchResult manifest : MANIFEST.matcher(Files.readString(page)).results().toList()) {
      assertThat(Run.REPOSITORY.resolve(manifest.group(1))).hasContent(manifest.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRunPrintsWhatIsShown(Path page) throws Exception {
    for (MatchResult run : RUN.matcher(Files.readString(page)).results().toList()) {
      Run got = Run.of(Run.REPOSITORY, List.of(run.group(1).split(" ")));
      assertThat(got.out()).as(run.group(1)).isEqualTo(run.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void allCodeIsPartOfATestThatRuns(Path page) throws IOException {
    String text = Files.readString(page);
    List<MatchResult> shown = CODE.matcher(text).results().toList();
    assertThat(text.split("```java", -1)).hasSize(shown.size() + 1);
    for (MatchResult code : shown) {
      assertThat(Run.REPOSITORY.resolve(code.group(1))).content().contains(code.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileAndAHeading(Path page) throws IOException {
    for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
      assertThat(target).as(link.group()).exists();
      if (link.group(2) != null) {
        assertThat(headings(target)).as(link.group()).contains(link.group(2));
      }
    }
  }

  private static List<String> headings(Path page) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
