package dev.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleTesterTest {
  private static final Kind CONFIG_MAP = new Kind("", "ConfigMap");

  private static final String BAD =
      """
      kind: ConfigMap
      apiVersion: v1
      metadata: {name: colours, namespace: shop}
      data:
        wall: red  # finding: "wall" is red
        door: green
      ---
      kind: ConfigMap
      apiVersion: v1
      metadata: {name: more, namespace: shop}
      data: {roof: red, gate: red} # finding: "roof" is red # finding: "gate" is red
      """;

  private static final String GOOD =
      """
      kind: ConfigMap
      apiVersion: v1
      metadata: {name: colours}
      data: {wall: blue}
      """;

  /** What such a rule may do wrong. */
  private interface Check {
    void of(Resource subject, Inventory inventory, Findings findings);
  }

  private record Colour(RuleSpec spec, Check check) implements Rule {
    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      check.of(subject, inventory, findings);
    }
  }

  private static void red(Resource subject, Inventory inventory, Findings findings) {
    subject
        .get("data")
        .walk(
            node -> {
              if (node.text().equals("red")) {
                findings.at(node, "\"%s\" is red", node.key());
              }
            });
  }

  private static Rule rule(Check check, UnaryOperator<RuleSpec.Builder> change) {
    RuleSpec.Builder builder =
        RuleSpec.rule("no-red")
            .title("Something is red")
            .subjects(CONFIG_MAP)
            .rationale("Red is for fire engines.")
            .remediation("Write another colour.")
            .bad(BAD)
            .good(GOOD)
            .reference("http://wiki.example.org/colours");
    return new Colour(change.apply(builder).build(), check);
  }

  private static Rule with(UnaryOperator<RuleSpec.Builder> change) {
    return rule(RuleTesterTest::red, change);
  }

  private static Rule checking(Check check) {
    return rule(check, builder -> builder);
  }

  /** The tests that fail, each with its message. */
  private static Map<String, String> failures(Rule rule) {
    Map<String, String> failures = new LinkedHashMap<>();
    DynamicContainer container = RuleTester.contractOf(rule).findFirst().orElseThrow();
    container
        .getChildren()
        .map(DynamicTest.class::cast)
        .forEach(
            test -> {
              Throwable thrown = catchThrowable(() -> test.getExecutable().execute());
              if (thrown != null) {
                failures.put(test.getDisplayName(), thrown.toString());
              }
            });
    return failures;
  }

  @TestFactory
  Stream<DynamicContainer> aSoundRulePasses() {
    return RuleTester.contractOf(with(builder -> builder));
  }

  @Test
  void eachRuleIsAContainerOfItsOwn() {
    assertThat(RuleTester.contractOf(with(b -> b), with(b -> b)))
        .extracting(DynamicContainer::getDisplayName)
        .containsExactly("Colour", "Colour");
  }

  @Test
  void noRuleIsNoTest() {
    assertThatIllegalArgumentException().isThrownBy(RuleTester::contractOf);
  }

  @Test
  void aSpecThatIsNoSentenceFails() {
    assertThat(failures(with(b -> b.title("It is red."))))
        .containsOnlyKeys("the spec is complete and always the same");
    assertThat(failures(with(b -> b.reference("page 7"))))
        .containsOnlyKeys("the spec is complete and always the same");
  }

  @Test
  void aSpecThatCannotBeBuiltFailsEachTestInsteadOfTheFactory() {
    Rule rule =
        new Rule() {
          @Override
          public RuleSpec spec() {
            return RuleSpec.rule("no-red").build();
          }

          @Override
          public void check(Resource subject, Inventory inventory, Findings findings) {}
        };
    assertThat(failures(rule))
        .hasSize(10)
        .allSatisfy((name, text) -> assertThat(text).contains("no-red is incomplete"));
  }

  @Test
  void aFindingThatIsNotMarkedFails() {
    assertThat(
            failures(with(b -> b.bad(BAD.replace("green", "red"))))
                .get("the bad example has its marked findings"))
        .contains("6: \"door\" is red");
  }

  @Test
  void aMarkerWithoutAFindingFails() {
    assertThat(failures(with(b -> b.bad(BAD.replace("green", "green # finding: no")))))
        .containsOnlyKeys("the bad example has its marked findings");
    assertThat(failures(with(b -> b.bad(BAD + "# finding: alone\n"))))
        .containsOnlyKeys("the bad example has its marked findings");
  }

  @Test
  void aMarkerInsideAValueFails() {
    assertThat(failures(with(b -> b.bad(BAD.replace("red  # f", "'red'\n  note: |\n    a  # f")))))
        .containsKeys("markers are nothing but comments");
  }

  @Test
  void aGoodExampleWithAFindingFails() {
    assertThat(failures(with(b -> b.good(GOOD.replace("blue", "red")))))
        .containsOnlyKeys("the good example is clean");
  }

  @Test
  void aGoodExampleThatTheRuleDoesNotJudgeFails() {
    assertThat(failures(with(b -> b.good(GOOD.replace("ConfigMap", "Service")))))
        .containsOnlyKeys("the good example is clean");
  }

  @Test
  void anExampleThatCannotBeReadFails() {
    assertThat(failures(with(b -> b.good("a: [")))).containsKey("the good example is clean");
    assertThat(failures(with(b -> b.bad("a: ["))))
        .containsKey("the bad example has its marked findings");
  }

  @Test
  void whatTheRuleCannotKnowOfItsGoodExampleFails() {
    assertThat(
            failures(
                checking(
                    (subject, inventory, findings) -> {
                      red(subject, inventory, findings);
                      findings.notEvaluated("who knows");
                    })))
        .containsOnlyKeys("the good example is clean");
  }

  @Test
  void aFieldThatIsMissingMakesARuleThrow() {
    Map<String, String> failures =
        failures(
            checking(
                (subject, inventory, findings) -> {
                  red(subject, inventory, findings);
                  subject.get("data").fields().get(0);
                }));
    assertThat(failures).containsOnlyKeys("nothing missing or mistyped makes it throw");
    assertThat(failures.values().iterator().next())
        .contains("rule no-red stumbles")
        .endsWith("over\n{\"kind\": \"ConfigMap\"}");
  }

  @Test
  void whatIsReadMustBeDeclared() {
    Check check =
        (subject, inventory, findings) -> {
          if (!inventory.all(new Kind("", "Service")).isEmpty()) {
            red(subject, inventory, findings);
          }
        };
    String bad = BAD + "---\n{kind: Service, apiVersion: v1, metadata: {name: shop}}\n";
    assertThat(failures(rule(check, b -> b.bad(bad))))
        .containsOnlyKeys("what the rule reads is declared");
    assertThat(failures(rule(check, b -> b.bad(bad).reads(new Kind("", "Service"))))).isEmpty();
  }

  @Test
  void theOrderOfDocumentsMustNotMatter() {
    assertThat(
            failures(
                checking(
                    (subject, inventory, findings) -> {
                      if (inventory.resources().get(0).name().equals("colours")) {
                        red(subject, inventory, findings);
                      }
                    })))
        .containsOnlyKeys("the order of documents does not matter");
  }

  @Test
  void twoFindingsAtOnePlaceAreNotToldApart() {
    String twice = "# finding: \"wall\" is red # finding: \"wall\" is red";
    assertThat(
            failures(
                rule(
                    (subject, inventory, findings) -> {
                      red(subject, inventory, findings);
                      if (subject.name().equals("colours")) {
                        red(subject, inventory, findings);
                      }
                    },
                    b -> b.bad(BAD.replace("# finding: \"wall\" is red", twice)))))
        .containsOnlyKeys("findings are told apart by their fingerprints");
  }
}
