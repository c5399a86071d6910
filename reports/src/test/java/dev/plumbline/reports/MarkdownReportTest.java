package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.LIMITLESS;
import static dev.plumbline.reports.Sample.PRIVILEGED;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Finding;
import dev.plumbline.rule.RuleSpec;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  private static Stream<Finding> findings(RuleSpec rule, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> finding(rule, deployment("k8s/some.yaml", "a" + i), i + 1, "spec", "wrong"));
  }

  @Test
  void aCommentFitsAndSaysHowManyMoreThereAre() throws Exception {
    Finding[] many =
        Stream.concat(findings(PRIVILEGED, 900), findings(LIMITLESS, 900)).toArray(Finding[]::new);
    String comment = Sample.write(new MarkdownReport(), Sample.found(many));
    assertThat(comment).hasSizeLessThan(65_536).contains("900 critical", "900 findings below high");
    long listed = comment.lines().filter(line -> line.startsWith("- ")).count();
    int more =
        comment
            .lines()
            .filter(line -> line.startsWith("**… and "))
            .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
            .sum();
    assertThat(listed + more).isEqualTo(1800);
    assertThat(comment.split("<details>", -1)).hasSameSizeAs(comment.split("</details>", -1));
  }

  @Test
  void aRuleSaysOnceWhatToDo() throws Exception {
    String comment =
        Sample.write(
            new MarkdownReport(), Sample.found(findings(PRIVILEGED, 3).toArray(Finding[]::new)));
    assertThat(comment).containsOnlyOnce("What to do about privileged-container.");
  }

  @Test
  void aRemarkCallsNobodyAndLinksNothing() {
    assertThat(Markdown.remark("such as @daily, #12, `@code` and https://a.example"))
        .isEqualTo("such as @<!-- -->daily, #<!-- -->12, `@code` and https<!-- -->://a.example");
  }
}
