package dev.plumbline.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.Library;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** However a manifest is laid out, fixed it says the same. */
class FixLayoutTest {
  private static final int LAYOUTS = 3000;
  private static final Pattern REMOVED = Pattern.compile("(?m)^ *value:.*#");

  private static final Map<String, Object> CONTAINER =
      ordered("name", "app", "image", "cart:1", "env", List.of(ordered("name", "A", "value", "1")));
  private static final Map<String, Object> POD =
      ordered(
          "apiVersion",
          "v1",
          "kind",
          "Pod",
          "metadata",
          ordered("name", "cart"),
          "spec",
          ordered(
              "serviceAccount", "cart", "containers", List.of(CONTAINER), "drop", List.of("A")));

  private static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }

  @Test
  void everyLayoutGivesTheExpectedTree() {
    Object expected = null;
    for (int seed = 0; seed < LAYOUTS; seed++) {
      String text = new RandomLayout(POD, new Random(seed)).manifest();
      Resource pod = Manifests.closed(text).resources().get(0);
      Findings findings = new Findings(Library.rules().get(0).spec(), pod);
      Node spec = pod.get("spec");
      Node container = spec.get("containers").items().get(0);
      List<Fix> fixes =
          List.of(
              Fix.set(container.at("securityContext", "allowPrivilegeEscalation"), false),
              Fix.set(
                  container.at("securityContext", "capabilities"), Map.of("drop", List.of("ALL"))),
              Fix.set(container.get("image"), "cart:2"),
              Fix.remove(container.get("env").items().get(0).get("value")),
              Fix.rename(spec.get("serviceAccount"), "serviceAccountName"),
              Fix.add(spec.get("drop"), "ALL"));
      fixes.forEach(fix -> findings.at(pod.root(), "wrong").fixedBy(fix));

      FileFix.Fixed fixed = new FileFix(text, findings.findings()).fixed();

      assertThat(fixed.fixed()).as("seed %d:%n%s", seed, text).hasSize(fixes.size());
      Object tree = plain(Manifests.closed(fixed.text()).resources().get(0).root().value());
      expected = expected == null ? tree : expected;
      assertThat(tree).as("seed %d:%n%s", seed, fixed.text()).isEqualTo(expected);
      assertThat(comments(fixed.text())).isEqualTo(comments(text) - comments(REMOVED, text));
      assertThat(fixed.text().replace("\r\n", ""))
          .doesNotContain(text.contains("\r") ? "\n" : "\r");
    }
    assertThat(String.valueOf(expected))
        .isEqualTo(
            "{apiVersion=v1, kind=Pod, metadata={name=cart}, spec={containers=[{env=[{name=A}],"
                + " image=cart:2, name=app, securityContext={allowPrivilegeEscalation=false,"
                + " capabilities={drop=[ALL]}}}], drop=[A, ALL], serviceAccountName=cart}}");
  }

  private static long comments(String text) {
    return text.chars().filter(c -> c == '#').count();
  }

  /** Those in the line that is removed. */
  private static long comments(Pattern removed, String text) {
    return removed.matcher(text).results().count();
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Mapping map) {
      Map<String, Object> plain = new TreeMap<>();
      map.entries().values().forEach(entry -> plain.put(entry.key(), plain(entry.value())));
      return plain;
    }
    return value instanceof Value.Sequence list
        ? list.items().stream().map(FixLayoutTest::plain).toList()
        : ((Scalar) value).text();
  }
}
