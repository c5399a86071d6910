package dev.plumbline.testing;

import dev.plumbline.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * Tests rules by what they say of themselves. A method with {@code @TestFactory} returns {@code
 * RuleTester.contractOf(new MyRule())}, and that is the whole test: the rule's own examples are its
 * cases. The built-in rules are held to the same contract.
 */
public final class RuleTester {

  private RuleTester() {}

  /** What every rule keeps to, as tests of each of these. The day is 2026-01-01. */
  public static Stream<DynamicContainer> contractOf(Rule... rules) {
    if (rules.length == 0) {
      throw new IllegalArgumentException("there is no rule to test");
    }
    return Stream.of(rules)
        .map(rule -> DynamicContainer.dynamicContainer(name(rule), tests(new Contract(rule))));
  }

  private static String name(Rule rule) {
    String simple = rule.getClass().getSimpleName();
    return simple.isEmpty() ? rule.getClass().getName() : simple;
  }

  private static Stream<DynamicTest> tests(Contract contract) {
    Map<String, Executable> tests = new LinkedHashMap<>();
    tests.put("the spec is complete and always the same", contract::specIsComplete);
    tests.put("the bad example has its marked findings", contract::badHasItsMarkedFindings);
    tests.put("markers are nothing but comments", contract::markersAreComments);
    tests.put("the good example is clean", contract::goodIsClean);
    tests.put("messages are phrases for people", contract::messagesArePhrases);
    tests.put("findings are told apart by their fingerprints", contract::fingerprintsDiffer);
    tests.put("findings stand in the document of their subject", contract::findingsAreAtSubjects);
    tests.put("the order of documents does not matter", contract::orderDoesNotMatter);
    tests.put("what the rule reads is declared", contract::readsWhatIsDeclared);
    tests.put("nothing missing or mistyped makes it throw", contract::doesNotThrow);
    return tests.entrySet().stream()
        .map(test -> DynamicTest.dynamicTest(test.getKey(), test.getValue()));
  }
}
