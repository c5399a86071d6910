package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows first is what a reader gets. */
class ReadmeIT {
  private static final Pattern MANIFEST =
      Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern RUN =
      Pattern.compile("```console\n\\$ (cli/plumbline [^\n]*)\n(.*?)```", Pattern.DOTALL);

  private static final Pattern CODE =
      Pattern.compile("```java\n// (\\S+)\n(.*?)```", Pattern.DOTALL);

  @Test
  void theFirstFortyLinesShowAManifestTheCommandAndItsOutput() throws Exception {
    List<String> lines = Files.readAllLines(Run.REPOSITORY.resolve("README.md"));
    String start = String.join("\n", lines.subList(0, 40));
    Matcher manifest = MANIFEST.matcher(start);
    Matcher run = RUN.matcher(start);
    assertThat(manifest.find()).isTrue();
    assertThat(run.find()).isTrue();

    assertThat(Files.readString(Run.REPOSITORY.resolve(manifest.group(1))))
        .isEqualTo(manifest.group(2));
    Run got = Run.of(Run.REPOSITORY, List.of(run.group(1).split(" ")));
    assertThat(got.exitCode()).isEqualTo(1);
    assertThat(got.out()).isEqualTo(run.group(2));
  }

  @Test
  void everyRunPrintsWhatIsShown() throws Exception {
    Matcher run = RUN.matcher(Files.readString(Run.REPOSITORY.resolve("README.md")));
    int shown = 0;
    while (run.find()) {
      shown++;
      Run got = Run.of(Run.REPOSITORY, List.of(run.group(1).split(" ")));
      assertThat(got.out()).as(run.group(1)).isEqualTo(run.group(2));
    }
    assertThat(shown).isGreaterThanOrEqualTo(2);
  }

  @Test
  void allCodeIsPartOfATestThatRuns() throws Exception {
    String readme = Files.readString(Run.REPOSITORY.resolve("README.md"));
    Matcher code = CODE.matcher(readme);
    int shown = 0;
    while (code.find()) {
      shown++;
      assertThat(Run.REPOSITORY.resolve(code.group(1))).content().contains(code.group(2));
    }
    assertThat(readme.split("```java", -1)).hasSize(shown + 1);
    assertThat(shown).isGreaterThanOrEqualTo(2);
  }
}
