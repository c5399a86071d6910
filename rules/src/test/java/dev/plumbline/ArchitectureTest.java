package dev.plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Map;
import java.util.Set;

/** The table of packages in code: which may lean on which, and what a rule may touch. */
@AnalyzeClasses(packages = "dev.plumbline", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "dev.plumbline.";

  /** What a topic's rules share with other topics lives here, not in one of the topics. */
  private static final String SHARED_MODELS = "library.model";

  /** Any package that is not named here is a violation: a new one starts with a line here. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("resource", Set.of()),
          entry("source", Set.of("resource")),
          entry("render", Set.of("source", "resource")),
          entry("reach", Set.of("resource")),
          entry("rule", Set.of("resource")),
          entry(SHARED_MODELS, Set.of("reach", "rule", "resource")),
          entry("library.<topic>", Set.of(SHARED_MODELS, "reach", "trivy", "rule", "resource")),
          entry(
              "library", Set.of("blueprint", "library.<topic>", SHARED_MODELS, "rule", "resource")),
          entry("profile", Set.of("rule", "resource")),
          entry("history", Set.of("rule", "resource")),
          entry("blueprint", Set.of(SHARED_MODELS, "reach", "rule", "resource")),
          entry("fix", Set.of("source", "rule", "resource")),
          entry("draft", Set.of("resource")),
          entry("opa", Set.of("rule", "resource")),
          entry("trivy", Set.of("rule", "resource")),
          entry(
              "evaluate",
              Set.of(
                  "profile",
                  "history",
                  "blueprint",
                  "reach",
                  "opa",
                  "trivy",
                  "fix",
                  "library",
                  "rule",
                  "render",
                  "source",
                  "resource")),
          entry("testing", Set.of("evaluate", "profile", "rule", "source", "resource")));

  /** Types of java.io that reach nothing outside; the JDK reads certificates from such a stream. */
  private static final Set<String> IN_MEMORY =
      Set.of("java.io.Serializable", "java.io.InputStream", "java.io.ByteArrayInputStream");

  private static final Set<String> OUTSIDE_WORLD =
      Set.of("getenv", "getProperty", "getProperties", "currentTimeMillis", "nanoTime", "exit");

  @ArchTest
  static final ArchRule aPackageUsesOnlyWhatTheTableLetsItUse = classes().should(keepToTheTable());

  @ArchTest
  static final ArchRule noPackagesUseEachOtherInACircle =
      slices().matching(ROOT + "(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aRuleReadsNoFileAndNoNetwork =
      rulesAndTheirContract()
          .should(
              not(
                  dependOnClassesThat(
                      describe(
                          "do input or output",
                          used ->
                              used.getPackageName()
                                      .matches("java\\.(io|net|nio\\.(file|channels))(\\..*)?")
                                  && !IN_MEMORY.contains(used.getName())))));

  @ArchTest
  static final ArchRule aRuleAsksNoClockNoChanceAndNoEnvironment =
      rulesAndTheirContract()
          .should(
              not(
                  callMethodWhere(
                      describe(
                          "the answer differs from run to run",
                          call -> {
                            String owner = call.getTargetOwner().getName();
                            String method = call.getName();
                            return (owner.startsWith("java.time.") && method.equals("now"))
                                || owner.equals("java.time.Clock")
                                || (owner.equals("java.lang.System")
                                    && OUTSIDE_WORLD.contains(method))
                                || (owner.equals("java.lang.Math") && method.equals("random"))
                                || method.equals("randomUUID");
                          }))))
          .andShould(
              not(
                  dependOnClassesThat(
                      describe(
                          "tell the time or draw lots",
                          used ->
                              Set.of(
                                      "java.time.Clock",
                                      "java.util.Random",
                                      "java.util.concurrent.ThreadLocalRandom")
                                  .contains(used.getName())))))
          .andShould(
              not(
                  callConstructorWhere(
                      describe(
                          "reads the clock",
                          call ->
                              call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                                  && call.getTarget().getRawParameterTypes().isEmpty()))));

  private static GivenClassesConjunction rulesAndTheirContract() {
    return classes()
        .that()
        .resideInAnyPackage(
            ROOT + "rule..",
            ROOT + "reach..",
            ROOT + "trivy..",
            ROOT + "library..",
            ROOT + "blueprint..");
  }

  private static ArchCondition<JavaClass> keepToTheTable() {
    return new ArchCondition<>("keep to the table of packages") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        Set<String> allowed = MAY_USE.get(lineOf(area(user)));
        if (allowed == null) {
          events.add(SimpleConditionEvent.violated(user, user + " is in no package of the table"));
          return;
        }
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass().getBaseComponentType();
          if (used.getPackageName().startsWith(ROOT)
              && !area(used).equals(area(user))
              && !allowed.contains(lineOf(area(used)))) {
            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** The part of the product a class belongs to: the package below the root, or the topic. */
  private static String area(JavaClass type) {
    String[] names = (type.getPackageName() + ".").substring(ROOT.length()).split("\\.");
    return names[0].equals("library") && names.length > 1 ? "library." + names[1] : names[0];
  }

  /** The line of the table that speaks about an area. */
  private static String lineOf(String area) {
    return area.startsWith("library.") && !area.equals(SHARED_MODELS) ? "library.<topic>" : area;
  }
}
