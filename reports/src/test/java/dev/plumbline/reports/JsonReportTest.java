package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.PRIVILEGED;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Risk;
import dev.plumbline.resource.Skipped.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(resource("report-v1.schema.json"));

  private static String resource(String name) {
    try (InputStream in = JsonReportTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String json(Report report) throws IOException {
    return Sample.write(new JsonReport(), report);
  }

  @Test
  void everyReportKeepsToTheSchema() throws IOException {
    assertThat(SCHEMA.validate(json(Sample.everything()), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json(Sample.clean()), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json(Staged.report()), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\"exempted\": 1, \"exempt\": 1",
    "\"critical\": 1, \"worst\": 1",
    "\"severity\": \"critical\", \"severity\": \"CRITICAL\"",
    "\"path\":, \"paths\":",
    "\"owner\":, \"whom\":",
    "\"why\": \"expired\", \"why\": \"old\"",
    "\"reason\": \"the policies, \"because\": \"the policies",
    "\"class\": \"empty\", \"class\": \"void\"",
    "\"line\": 12, \"line\": 0",
    "\"kind\": \"ends soon, \"kind\": \"ends",
    "\"objects\": 1, \"objects\": -1",
    "\"notices\": 1, \"notes\": 1",
  })
  void theSchemaRefusesWhatNoReportSays(String written, String wrong) throws IOException {
    String json = json(Sample.everything());
    assertThat(json).contains(written);
    assertThat(SCHEMA.validate(json.replace(written, wrong), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaKnowsEachKindOfRisk(Risk.Kind kind) throws IOException {
    keepsToTheSchemaWith("\"kind\": \"secrets\"", "\"kind\": \"" + kind + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaKnowsEachReasonToSkip(Reason reason) throws IOException {
    keepsToTheSchemaWith("\"class\": \"empty\"", "\"class\": \"" + reason + "\"");
  }

  private static void keepsToTheSchemaWith(String other, String text) throws IOException {
    String json = json(Sample.everything());
    assertThat(json).contains(other);
    assertThat(SCHEMA.validate(json.replace(other, text), InputFormat.JSON)).isEmpty();
  }

  @Test
  void hiddenCharactersAreEscaped() throws IOException {
    var hostile = deployment("a.yaml", "x\u202e\u009b\u007f\u001b");
    assertThat(json(Sample.found(finding(PRIVILEGED, hostile, 3, "spec", "\u2028 ü 😀"))))
        .contains("\"name\": \"x\\u202E\\u009B\\u007F\\u001B\"", "\"message\": \"\\u2028 ü 😀\"");
  }
}
