package dev.plumbline.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Compose and ECS both write as Docker does, read as Kubernetes writes it. */
final class Declared {
  private static final Pattern BYTES =
      Pattern.compile("(\\d+(?:\\.\\d+)?) ?([kmgtp]?)i?b?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern UNCONFINED = Pattern.compile("seccomp[:=]unconfined");
  private static final Pattern NO_NEW_PRIVILEGES =
      Pattern.compile("no-new-privileges(?:[:=](true|false))?");
  private static final Set<String> ROOT = Set.of("root", "0");

  private Declared() {}

  /** Docker's amounts of bytes, whose units are all powers of 1024. */
  static Node bytes(Node amount) {
    Matcher matcher = BYTES.matcher(amount.text().strip());
    if (!matcher.matches()) {
      return amount;
    }
    String unit = matcher.group(2).toUpperCase(Locale.ROOT);
    String binary = unit.isEmpty() ? "" : unit + "i";
    return amount.reading(Value.Type.STRING, matcher.group(1) + binary);
  }

  /** The user of {@code user:group}; a name other than root is known to the image alone. */
  static Node user(Node user) {
    String name = user.scalar().split(":", 2)[0];
    if (ROOT.contains(name)) {
      return user.reading(Value.Type.NUMBER, "0");
    }
    return NUMBER.matcher(name).matches() ? user.reading(Value.Type.NUMBER, name) : user;
  }

  /** Docker takes the names of capabilities in either case, with and without CAP_. */
  static Node capabilities(Node list) {
    return list.isMissing()
        ? list
        : list.showing(
            list.items().stream()
                .map(item -> item.reading(Value.Type.STRING, capability(item.text())))
                .toList());
  }

  private static String capability(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper;
  }

  /** Whether the options let a process gain privileges, where they say so, or may say so. */
  static Node escalation(Node options, Platform platform) {
    for (Node option : options.items()) {
      Matcher matcher = NO_NEW_PRIVILEGES.matcher(option.text());
      if (matcher.matches()) {
        boolean isSet = !"false".equals(matcher.group(1));
        return option.reading(Value.Type.BOOLEAN, Boolean.toString(!isSet));
      }
    }
    Optional<Node> open = options.items().stream().filter(platform::isOpen).findFirst();
    return open.orElse(options);
  }

  /** The profile that an option takes away; by default there is one. */
  static Node seccomp(Node options) {
    Optional<Node> unconfined =
        options.items().stream()
            .filter(option -> UNCONFINED.matcher(option.text()).matches())
            .findFirst();
    Node place = unconfined.orElse(options);
    String type = unconfined.isPresent() ? "Unconfined" : "RuntimeDefault";
    return place.showing(Map.of("type", place.reading(Value.Type.STRING, type)));
  }

  /** A field that says host. */
  static Node host(Node field) {
    return field.text().equals("host") ? field.reading(Value.Type.BOOLEAN, "true") : field;
  }

  /** A path of the machine as a volume. */
  static Node hostPath(Node volume, String name, Node path) {
    return volume.showing(
        Map.of(
            "name", volume.reading(Value.Type.STRING, name),
            "hostPath", volume.showing(Map.of("path", path))));
  }

  /** A command as a list of words, or as one line. */
  static Node command(Node command) {
    return command.text().isEmpty() ? command : command.showing(List.of(command));
  }
}
