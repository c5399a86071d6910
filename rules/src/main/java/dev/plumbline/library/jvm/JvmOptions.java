package dev.plumbline.library.jvm;

import dev.plumbline.library.jvm.Environment.Variable;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of a virtual machine that a container writes down, later ones before earlier ones.
 *
 * @param flags what overrides stands behind what it overrides
 * @param complete whether each place that may hold options could be read
 */
record JvmOptions(List<Flag> flags, boolean complete) {
  /** Variables that hold options, each overridden by the next; {@code _JAVA_OPTIONS} wins. */
  static final List<String> VARIABLES =
      List.of(
          "JAVA_TOOL_OPTIONS",
          "OPENJ9_JAVA_OPTIONS",
          "JDK_JAVA_OPTIONS",
          "JAVA_OPTIONS",
          "JAVA_OPTS",
          "JAVA_OPTS_APPEND",
          "JVM_ARGS",
          "CATALINA_OPTS");

  private static final String LAST_VARIABLE = "_JAVA_OPTIONS";
  private static final Pattern BLANKS = Pattern.compile("[\\s\"';]+");
  private static final Pattern JAVA = Pattern.compile("(?:.*/)?java");

  /**
   * An option.
   *
   * @param text the option alone: what stands around it may be secret
   * @param place where it is written, as a message says it
   */
  record Flag(String text, Node node, String place) {}

  /** An option, and what its pattern found in it. */
  record Found(Flag flag, String argument) {}

  JvmOptions {
    flags = List.copyOf(flags);
  }

  static JvmOptions of(Container container, Environment environment) {
    List<Flag> flags = new ArrayList<>();
    boolean complete = environment.complete();
    for (String name : VARIABLES) {
      complete &= add(name, environment, flags);
    }
    for (String field : List.of("command", "args")) {
      Node words = container.node().get(field);
      for (Node item : words.items()) {
        addWords(item.text(), item, words.written().key(), flags);
      }
    }
    complete &= add(LAST_VARIABLE, environment, flags);
    return new JvmOptions(flags, complete);
  }

  private static boolean add(String name, Environment environment, List<Flag> flags) {
    Variable variable = environment.variables().get(name);
    if (variable == null) {
      return true;
    }
    addWords(variable.value().orElse(""), variable.node(), name, flags);
    return variable.value().isPresent();
  }

  private static void addWords(String text, Node node, String place, List<Flag> flags) {
    BLANKS
        .splitAsStream(text)
        .filter(word -> word.startsWith("-X"))
        .forEach(word -> flags.add(new Flag(word, node, place)));
  }

  /** Whether the container's own command starts Java, directly or in a line for a shell. */
  static boolean startsJava(Container container) {
    List<Node> words = new ArrayList<>(container.node().get("command").items());
    words.addAll(container.node().get("args").items());
    boolean direct = !words.isEmpty() && JAVA.matcher(words.get(0).text()).matches();
    return direct || words.stream().anyMatch(line -> runsJava(line.text()));
  }

  private static boolean runsJava(String line) {
    List<String> words = BLANKS.splitAsStream(line).toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (JAVA.matcher(words.get(i)).matches() && words.get(i + 1).startsWith("-")) {
        return true;
      }
    }
    return false;
  }

  /** The option that holds of those that a pattern matches; its first group is the argument. */
  Optional<Found> last(Pattern pattern) {
    for (int i = flags.size() - 1; i >= 0; i--) {
      Matcher matcher = pattern.matcher(flags.get(i).text());
      if (matcher.matches()) {
        String argument = matcher.groupCount() > 0 ? matcher.group(1) : "";
        return Optional.of(new Found(flags.get(i), argument));
      }
    }
    return Optional.empty();
  }
}
