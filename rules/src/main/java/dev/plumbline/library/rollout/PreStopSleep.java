package dev.plumbline.library.rollout;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a container's preStop hook sleeps, as far as its first command says so. */
record PreStopSleep(Node node, long seconds) {
  private static final Pattern COMMAND =
      Pattern.compile("\\s*(?:/\\S*/)?sleep\\s+([0-9]{1,9})([smh]?)(?:[\\s;&].*)?", Pattern.DOTALL);

  static Optional<PreStopSleep> of(Container container) {
    Node hook = container.node().at("lifecycle", "preStop");
    Node action = hook.at("sleep", "seconds");
    OptionalLong seconds = action.integer();
    if (seconds.isPresent()) {
      return Optional.of(new PreStopSleep(action, seconds.getAsLong()));
    }
    Node command = hook.at("exec", "command");
    Matcher matcher = COMMAND.matcher(script(command.items().stream().map(Node::text).toList()));
    return matcher.matches()
        ? Optional.of(
            new PreStopSleep(command, Long.parseLong(matcher.group(1)) * unit(matcher.group(2))))
        : Optional.empty();
  }

  /** What a shell is told to run, else the command itself. */
  private static String script(List<String> command) {
    int option = command.indexOf("-c");
    return option > 0 && option + 1 < command.size()
        ? command.get(option + 1)
        : String.join(" ", command);
  }

  private static long unit(String suffix) {
    return switch (suffix) {
      case "m" -> 60;
      case "h" -> 3600;
      default -> 1;
    };
  }
}
