package dev.plumbline.evaluate;

import dev.plumbline.library.Library;
import dev.plumbline.rule.Rule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules there are: those that come with Plumbline, and those that jars beside it bring, each
 * named in their {@code META-INF/services/dev.plumbline.rule.Rule}.
 */
public final class InstalledRules {

  private InstalledRules() {}

  /**
   * All of them, by id.
   *
   * @throws UnusableRuleException where one cannot be loaded, or two have the same id
   */
  public static List<Rule> all() {
    return from(Rule.class.getClassLoader());
  }

  static List<Rule> from(ClassLoader loader) {
    List<Rule> rules = new ArrayList<>(Library.rules());
    rules.addAll(provided(loader));
    SortedMap<String, Rule> byId = new TreeMap<>();
    for (Rule rule : rules) {
      String id = id(rule);
      Rule other = byId.putIfAbsent(id, rule);
      if (other != null) {
        throw new UnusableRuleException(
            "rule %s cannot have the id \"%s\": it belongs to %s"
                .formatted(rule.getClass().getName(), id, other.getClass().getName()));
      }
    }
    return List.copyOf(byId.values());
  }

  private static List<Rule> provided(ClassLoader loader) {
    List<Rule> provided = new ArrayList<>();
    try {
      Iterator<Provider<Rule>> providers =
          ServiceLoader.load(Rule.class, loader).stream().iterator();
      while (providers.hasNext()) {
        provided.add(created(providers.next()));
      }
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new UnusableRuleException("a rule on the class path cannot be loaded", broken);
    }
    return provided;
  }

  private static Rule created(Provider<Rule> provider) {
    try {
      return provider.get();
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new UnusableRuleException(
          "rule %s cannot be created".formatted(provider.type().getName()),
          broken.getCause() == null ? broken : broken.getCause());
    }
  }

  private static String id(Rule rule) {
    try {
      return rule.spec().id();
    } catch (RuntimeException | LinkageError broken) {
      throw new UnusableRuleException(
          "rule %s cannot say what it is".formatted(rule.getClass().getName()), broken);
    }
  }
}
