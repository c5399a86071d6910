package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.library.Library;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledRulesTest {
  @TempDir private Path folder;

  /** A rule that finds nothing. */
  abstract static class Named implements Rule {
    private final String id;

    Named(String id) {
      this.id = id;
    }

    @Override
    public RuleSpec spec() {
      return RuleSpec.rule(id)
          .title("A title")
          .subjects(Kind.ANY)
          .rationale("Because.")
          .remediation("Mend it.")
          .bad("bad")
          .good("good")
          .reference("https://wiki.example.org/")
          .build();
    }

    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {}
  }

  public static final class Own extends Named {
    public Own() {
      super("mine");
    }
  }

  public static final class Another extends Named {
    public Another() {
      super("mine");
    }
  }

  public static final class Clash extends Named {
    public Clash() {
      super("privileged-container");
    }
  }

  public static final class Throwing extends Named {
    public Throwing() {
      super("mine");
      throw new IllegalStateException("no wiki");
    }
  }

  public static final class Unspecified extends Named {
    public Unspecified() {
      super("Not Kebab");
    }
  }

  public static final class NeedsArguments extends Named {
    public NeedsArguments(String id) {
      super(id);
    }
  }

  private List<Rule> rules(Class<?>... providers) throws IOException {
    return rules(Stream.of(providers).map(Class::getName).collect(Collectors.joining("\n")));
  }

  private List<Rule> rules(String providers) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Rule.class.getName()), providers);
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Rule.class.getClassLoader())) {
      return InstalledRules.from(loader);
    }
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(rule -> rule.spec().id()).toList();
  }

  @Test
  void withoutProvidersTheyAreTheBuiltInOnes() {
    assertThat(ids(InstalledRules.all())).isEqualTo(ids(Library.rules()));
  }

  @Test
  void aProvidedRuleStandsAmongTheBuiltInOnesById() throws IOException {
    List<Rule> rules = rules(Own.class, Own.class);
    assertThat(rules).hasSize(Library.rules().size() + 1).hasAtLeastOneElementOfType(Own.class);
    assertThat(ids(rules)).contains("mine").isSorted();
  }

  @Test
  void theIdOfABuiltInRuleIsRefused() {
    assertThatThrownBy(() -> rules(Clash.class))
        .isInstanceOf(UnusableRuleException.class)
        .hasMessage(
            "rule %s cannot have the id \"privileged-container\": it belongs to"
                    .formatted(Clash.class.getName())
                + " dev.plumbline.library.user.PrivilegedContainer");
  }

  @Test
  void anIdBelongsToOneRule() {
    assertThatThrownBy(() -> rules(Own.class, Another.class))
        .hasMessage(
            "rule %s cannot have the id \"mine\": it belongs to %s",
            Another.class.getName(), Own.class.getName());
  }

  @Test
  void aProviderThatThrowsIsNamedAndSaysWhy() {
    assertThatThrownBy(() -> rules(Throwing.class))
        .isInstanceOf(UnusableRuleException.class)
        .hasMessage(
            "rule %s cannot be created: java.lang.IllegalStateException: no wiki",
            Throwing.class.getName())
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRuleWithoutASpecIsNamed() {
    assertThatThrownBy(() -> rules(Unspecified.class))
        .hasMessageStartingWith("rule %s cannot say what it is: ", Unspecified.class.getName())
        .hasMessageEndingWith("a rule id is kebab-case: Not Kebab");
  }

  @Test
  void whatIsNoRuleOrHasNoConstructorOrIsNotThereIsNamed() {
    for (String name :
        List.of("org.example.Gone", RuleSpec.class.getName(), NeedsArguments.class.getName())) {
      assertThatThrownBy(() -> rules(name))
          .isInstanceOf(UnusableRuleException.class)
          .hasMessageStartingWith("a rule on the class path cannot be loaded: ")
          .hasMessageContaining(name);
    }
  }

  @Test
  void aClassForANewerJavaIsNamed() throws IOException {
    byte[] header = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0x7f, 0};
    Files.write(folder.resolve("Newer.class"), header);
    assertThatThrownBy(() -> rules("Newer"))
        .isInstanceOf(UnusableRuleException.class)
        .hasMessageContaining("Newer has been compiled by a more recent version");
  }
}
