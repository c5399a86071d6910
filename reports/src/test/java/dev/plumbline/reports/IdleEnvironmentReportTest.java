package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An environment that judged nothing is no matter of exemptions. */
class IdleEnvironmentReportTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "TEXT, 'plumbline.yaml:3: nothing to judge: no object was read from the paths of'",
    "JSON, '\"kind\": \"nothing to judge\"'",
    "SARIF, 'nothing to judge: no object was read'",
    "JUNIT, 'classname=\"plumbline.environments\"'",
    "GITHUB, 'title=environment nothing to judge::no object was read'",
    "GITLAB, '\"check_name\": \"environment\"'",
    "MARKDOWN, 'nothing to judge'",
    "HTML, 'nothing to judge'",
    "CSV, '\"nothing to judge\"'",
    "POLICYREPORT, 'environment nothing to judge: no object was read'"
  })
  void everyFormatNamesIt(Format format, String said) throws Exception {
    Files.writeString(
        folder.resolve("plumbline.yaml"),
        "apiVersion: plumbline.dev/v1\nkind: Profile\nenvironments: {prod: {paths: [prd]}}\n");
    Files.writeString(
        folder.resolve("a.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n");
    Report report =
        Lint.of(List.of(folder.toString()))
            .run(List.of(), LocalDate.of(2026, 1, 1), InputStream.nullInputStream(), files -> {});
    StringWriter text = new StringWriter();
    format.writer(Sources.NONE).write(report, text);
    assertThat(text.toString()).contains(said).contains("prd").doesNotContain("exemption nothing");
  }
}
