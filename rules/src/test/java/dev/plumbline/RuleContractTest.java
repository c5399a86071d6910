package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.library.Library;
import dev.plumbline.rule.Rule;
import dev.plumbline.testing.RuleTester;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every built-in rule keeps to, and what its own examples say of it. */
class RuleContractTest {

  static Stream<Named<Rule>> rules() {
    return Library.rules().stream().map(rule -> Named.of(rule.spec().id(), rule));
  }

  @TestFactory
  Stream<DynamicContainer> everyRuleKeepsToTheContract() {
    return RuleTester.contractOf(Library.rules().toArray(Rule[]::new));
  }

  @Test
  void idsAreUniqueAndSorted() {
    List<String> ids = Library.rules().stream().map(rule -> rule.spec().id()).toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates().isSorted();
  }

  @Test
  void everyRuleThereIsStandsInTheListOfItsTopic() {
    assertThat(Library.rules().stream().map(rule -> rule.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.plumbline.library", "dev.plumbline.blueprint")
                    .stream()
                    .filter(type -> type.isAssignableTo(Rule.class))
                    .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .map(JavaClass::getName)
                    .toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theClassIsNamedAfterTheId(Rule rule) {
    String name =
        Stream.of(rule.spec().id().split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    assertThat(rule.getClass().getSimpleName()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void referencesAreSafeToFollow(Rule rule) {
    assertThat(rule.spec().references()).allMatch(url -> url.startsWith("https://"));
  }
}
