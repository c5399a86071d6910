package dev.plumbline.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.Library;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import dev.plumbline.rule.RuleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Where a fix is written, and where none is. */
class FileFixTest {
  private static final RuleSpec RULE = Library.rules().get(0).spec();
  private static final String HEAD = "apiVersion: v1\nkind: Pod\n";

  private static String fixed(String text, Function<Node, Fix> remedy) {
    return fixed(text, List.of(remedy));
  }

  private static String fixed(
      String text, Function<Node, Fix> remedy, Function<Node, Fix> another) {
    return fixed(text, List.of(remedy, another));
  }

  private static String fixed(String text, List<Function<Node, Fix>> remedies) {
    Inventory inventory = Manifests.closed(text);
    List<Finding> all = new ArrayList<>();
    for (Resource resource : inventory.resources()) {
      Findings findings = new Findings(RULE, resource);
      remedies.forEach(
          r -> findings.at(resource.root(), "wrong").fixedBy(r.apply(resource.root())));
      all.addAll(findings.findings());
    }
    return new FileFix(text, all).fixed().text();
  }

  private static Fix forbid(Node root) {
    return Fix.set(root.at("spec", "securityContext", "runAsNonRoot"), true);
  }

  private static Fix seccomp(Node root) {
    return Fix.set(
        root.at("spec", "securityContext", "seccompProfile"), Map.of("type", "RuntimeDefault"));
  }

  @Test
  void twoFixesShareAParentThatWasMissing() {
    assertThat(fixed(HEAD + "spec:\n    a: 1 # one", FileFixTest::forbid, FileFixTest::seccomp))
        .isEqualTo(
            HEAD
                + """
                spec:
                    a: 1 # one
                    securityContext:
                        runAsNonRoot: true
                        seccompProfile:
                            type: RuntimeDefault"""
                    .stripTrailing());
  }

  @Test
  void linesEndAsTheyDidAndTheLastOneStaysOpen() {
    assertThat(fixed("apiVersion: v1\r\nkind: Pod\r\nspec: # none\r\nx: 1", FileFixTest::forbid))
        .isEqualTo(
            "apiVersion: v1\r\nkind: Pod\r\nspec: # none\r\n  securityContext:\r\n"
                + "    runAsNonRoot: true\r\nx: 1");
  }

  @Test
  void bracketsStayBrackets() {
    assertThat(fixed(HEAD + "spec: {a: 1, }\n", FileFixTest::forbid))
        .isEqualTo(HEAD + "spec: {a: 1, securityContext: {runAsNonRoot: true} }\n");
    assertThat(fixed(HEAD + "spec: {}\n", FileFixTest::forbid))
        .isEqualTo(HEAD + "spec: {securityContext: {runAsNonRoot: true}}\n");
    assertThat(fixed(HEAD + "spec: null # why\n", FileFixTest::forbid))
        .isEqualTo(HEAD + "spec: {securityContext: {runAsNonRoot: true}} # why\n");
  }

  @Test
  void jsonStaysJson() {
    assertThat(
            fixed(
                "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"a\":1}}", FileFixTest::forbid))
        .isEqualTo(
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"a\":1,"
                + "\"securityContext\":{\"runAsNonRoot\":true}}}");
    assertThat(
            fixed(
                "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"spec\": {\n    \"a\": 1\n  }\n}\n",
                FileFixTest::forbid))
        .isEqualTo(
            "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"spec\": {\n    \"a\": 1,\n"
                + "    \"securityContext\": {\"runAsNonRoot\": true}\n  }\n}\n");
  }

  @Test
  void aValueKeepsItsQuotesAndTheCommentBehindIt() {
    Function<Node, Fix> rename = root -> Fix.set(root.at("spec", "a"), "b");
    assertThat(fixed(HEAD + "spec:\n  a: 'x' # why\n", rename))
        .isEqualTo(HEAD + "spec:\n  a: 'b' # why\n");
    assertThat(fixed(HEAD + "spec:\n  a:   # why\n", rename))
        .isEqualTo(HEAD + "spec:\n  a: b   # why\n");
  }

  @Test
  void aStringThatLooksLikeAnotherTypeIsQuoted() {
    for (String odd : List.of("1000", "yes", "null", "a: b", "", "- x", "é\"\\", "1e3")) {
      String text = fixed(HEAD + "spec:\n  a: 1\n", root -> Fix.set(root.at("spec", "a"), odd));
      assertThat(Manifests.closed(text).resources().get(0).root().at("spec", "a").text())
          .isEqualTo(odd);
    }
  }

  @Test
  void aFieldGoesWithItsLinesAndNothingElse() {
    Function<Node, Fix> remove = root -> Fix.remove(root.at("spec", "a"));
    assertThat(fixed(HEAD + "spec:\n  # before\n  a:\n  - 1\n  # after\n  b: |\n    x\n", remove))
        .isEqualTo(HEAD + "spec:\n  # before\n  # after\n  b: |\n    x\n");
    assertThat(fixed(HEAD + "spec: {a: 1, b: 2}\n", remove)).isEqualTo(HEAD + "spec: {b: 2}\n");
    assertThat(fixed(HEAD + "spec: {b: 2, a: 1}\n", remove)).isEqualTo(HEAD + "spec: {b: 2}\n");
    assertThat(fixed(HEAD + "spec:\n  a: 1\n", remove)).isEqualTo(HEAD + "spec:\n  {}\n");
  }

  @Test
  void anItemGoesAndTheFirstFieldOfAnItem() {
    String list = HEAD + "spec:\n  list:\n  - a: 1\n    b: 2\n  - c # why\n";
    assertThat(fixed(list, root -> Fix.remove(root.at("spec", "list").items().get(1))))
        .isEqualTo(HEAD + "spec:\n  list:\n  - a: 1\n    b: 2\n");
    assertThat(fixed(list, root -> Fix.remove(root.at("spec", "list").items().get(0).get("a"))))
        .isEqualTo(HEAD + "spec:\n  list:\n  - b: 2\n  - c # why\n");
  }

  @Test
  void anItemIsAddedToAListOfAnyKind() {
    Function<Node, Fix> add = root -> Fix.add(root.at("spec", "drop"), "ALL");
    assertThat(fixed(HEAD + "spec:\n  drop:\n    - A # a\n", add))
        .isEqualTo(HEAD + "spec:\n  drop:\n    - A # a\n    - ALL\n");
    assertThat(fixed(HEAD + "spec:\n  drop: [A]\n", add))
        .isEqualTo(HEAD + "spec:\n  drop: [A, ALL]\n");
    assertThat(fixed(HEAD + "spec:\n  x: 1\n", add))
        .isEqualTo(HEAD + "spec:\n  x: 1\n  drop: [ALL]\n");
  }

  @Test
  void whatIsSharedIsLeftAlone() {
    String anchored = HEAD + "spec: &s\n  securityContext: {a: 1}\n---\n" + HEAD + "spec: {b: 1}\n";
    assertThat(fixed(anchored, FileFixTest::forbid)).endsWith("runAsNonRoot: true}}\n");
    String alias = HEAD + "x: &s {a: 1}\nspec:\n  securityContext: *s\n";
    assertThat(fixed(alias, FileFixTest::forbid)).isEqualTo(alias);
    String shared = HEAD + "spec:\n  securityContext: &s {a: 1}\nx: *s\n";
    assertThat(fixed(shared, FileFixTest::forbid)).isEqualTo(shared);
    String merged = HEAD + "x: &s {runAsNonRoot: false}\nspec:\n  securityContext:\n    <<: *s\n";
    assertThat(fixed(merged, FileFixTest::forbid)).isEqualTo(merged);
  }

  @Test
  void ofTwoFixesForOnePlaceTheFirstIsWritten() {
    assertThat(
            fixed(
                HEAD + "spec:\n  a: 1\n",
                root -> Fix.set(root.at("spec", "a"), 2),
                root -> Fix.set(root.at("spec", "a"), 3)))
        .isEqualTo(HEAD + "spec:\n  a: 2\n");
  }

  @Test
  void aBlockOfTextAtTheEndKeepsItsLines() {
    assertThat(fixed(HEAD + "spec:\n  a: |\n    x\n\n---\n" + HEAD, FileFixTest::forbid))
        .isEqualTo(
            HEAD
                + "spec:\n  a: |\n    x\n  securityContext:\n    runAsNonRoot: true\n\n---\n"
                + HEAD
                + "spec:\n  securityContext:\n    runAsNonRoot: true\n");
  }

  @Test
  void objectsInAListAreFixedWhereTheyStand() {
    assertThat(
            fixed(
                "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec: {}\n",
                FileFixTest::forbid))
        .endsWith("  spec: {securityContext: {runAsNonRoot: true}}\n");
  }

  @Test
  void aLineThatEndsInNoUsualWayIsLeftAlone() {
    String odd = HEAD + "spec:\n  a: \"x\u2028y\"\n";
    assertThat(fixed(odd, FileFixTest::forbid)).isEqualTo(odd);
  }
}
