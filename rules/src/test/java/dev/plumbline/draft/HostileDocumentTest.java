package dev.plumbline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plumbline.blueprint.BlueprintSchema;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document is, its draft is there soon, and is a blueprint. */
class HostileDocumentTest {
  private static final int MUCH = 200_000;
  private static final int LINE = 3_900;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String CHARACTERS =
      "ab1 9:|-=.<>[](){}\"'`~#&;%/\\\n\n\t*xo,+~×│┌─\u0000\u0085\u2028🚫é@!?$^_{";

  private static final BlueprintSchema SCHEMA = BlueprintSchema.load();

  private static Draft draft(String document) {
    return Draft.of("hostile", "hostile.md", document.getBytes(StandardCharsets.UTF_8));
  }

  private static String chart(String body) {
    return "```mermaid\ngraph TB\n" + body + "\n```\n";
  }

  private static void isBlueprint(Draft draft) {
    Reading reading = ManifestReader.withDefaults().readText("draft.yaml", draft.blueprint());
    assertThat(reading.errors()).isEmpty();
    assertThat(SCHEMA.problems(reading.resources().get(0))).isEmpty();
  }

  static Stream<String> large() {
    String all = String.join(" & ", IntStream.range(0, 600).mapToObj(i -> "N" + i).toList());
    return Stream.of(
        "a: ".repeat(MUCH),
        "|".repeat(MUCH),
        "\n".repeat(MUCH),
        "```\n".repeat(MUCH),
        "# x\n".repeat(MUCH),
        "| a | cpu | memory |\n|-|-|-|\n" + "| a | 1 | 1Gi |\n".repeat(MUCH / 4),
        "```\nname  cpu  memory\n" + "a  1  1Gi\n".repeat(MUCH / 4) + "```",
        chart(("A" + "[".repeat(LINE) + "\n").repeat(200)),
        chart(("A[x] & ".repeat(LINE / 7) + "\n").repeat(200)),
        chart(("A;".repeat(LINE / 2) + "\n").repeat(200)),
        chart(("A --> ".repeat(LINE / 6) + "A\n").repeat(200)),
        chart(("A -- " + "x - ".repeat(LINE / 5) + "\n").repeat(200)),
        chart(all + " -->|TCP:1| " + all),
        chart("subgraph a\nX\n".repeat(MUCH / 4) + "end\n".repeat(MUCH / 4)),
        chart(
            String.join(
                "\n",
                IntStream.range(0, 9_000)
                    .mapToObj("subgraph G%1$d\nA%1$d\nend\nG%1$d -->|TCP:1| B"::formatted)
                    .toList())),
        chart("A[\"" + "\n".repeat(MUCH)),
        chart("A[x] --> B[" + "<br/>".repeat(LINE / 5) + "]\n"),
        chart(
            String.join(
                "\n",
                IntStream.range(0, MUCH / 8)
                    .mapToObj(i -> "R%d[Resources:<br/>CPU: 1] --- H".formatted(i))
                    .toList())),
        "```mermaid\nsequenceDiagram\n" + "A->>B: TCP:1\n".repeat(MUCH / 4));
  }

  @ParameterizedTest
  @MethodSource("large")
  void aDraftOfMuchIsThereSoon(String document) {
    assertTimeoutPreemptively(SOON, () -> draft(document));
  }

  @Test
  void aDocumentThatIsTooLargeIsRefused() {
    byte[] document = new byte[Draft.MOST_BYTES + 1];
    assertThatThrownBy(() -> Draft.of("a", "a.md", document))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsTooMuchIsListed() {
    assertThat(draft("x".repeat(Bounds.LINE + 1)).unread())
        .singleElement()
        .asString()
        .startsWith("line 1: line of more than");
    String many = "A%d -->|TCP:1| B\n";
    StringBuilder edges = new StringBuilder();
    IntStream.range(0, Bounds.ARROWS + 3).forEach(i -> edges.append(many.formatted(i)));
    assertThat(draft(chart(edges.toString())).unread())
        .anyMatch(one -> one.contains("more than a drawing may hold"));
  }

  @Test
  void anyTextGivesABlueprint() {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(200, 0, CHARACTERS.length()).forEach(at -> text.append(CHARACTERS.charAt(at)));
      String noise = text.toString();
      isBlueprint(
          draft(
              noise
                  + "\n\n"
                  + chart(noise.replace("`", "") + "\nA[\"" + noise + "\"] -->|TCP:1| B")
                  + "\n# "
                  + noise.replace("\n", " ")
                  + "\n- "
                  + noise.substring(0, 9).replace("\n", "")
                  + "b: 3 replicas\n\n| a | cpu |\n|---|---|\n| a"
                  + noise.substring(0, 7).replace("\n", "")
                  + " | 1 |\n"));
    }
  }
}
