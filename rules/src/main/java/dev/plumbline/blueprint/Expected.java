package dev.plumbline.blueprint;

import dev.plumbline.library.model.Cron;
import dev.plumbline.library.model.GoDuration;
import dev.plumbline.library.model.InvalidCron;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
import dev.plumbline.resource.Value;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a field has to hold: a scalar, a list in any order, or one of {@code present: true}, {@code
 * matches: text with stars}, {@code not: text with stars}, {@code oneOf: […]}, {@code includes:
 * item}, {@code atMost: amount}, {@code atLeast: amount} and {@code every: 24h} (the longest time
 * between two runs of a schedule).
 */
record Expected(Node node) {

  boolean isMetBy(Node field) {
    if (!node.is(Value.Type.MAP)) {
      return node.is(Value.Type.LIST)
          ? new HashSet<>(Texts.of(node)).equals(new HashSet<>(Texts.of(field)))
          : isSame(node, field);
    }
    return !node.fields().isEmpty() && node.fields().stream().allMatch(how -> isMetBy(how, field));
  }

  /**
   * The item of a list that should not be in it, or that was meant to be what is missing; where
   * there is none, the field itself.
   */
  Node stranger(Node field) {
    if (node.is(Value.Type.LIST)) {
      return field.items().stream()
          .filter(item -> !Texts.of(node).contains(item.scalar()))
          .findFirst()
          .orElse(field);
    }
    List<String> written = Texts.of(field);
    return Texts.of(node.get("includes")).stream()
        .filter(wanted -> !written.contains(wanted))
        .flatMap(wanted -> likest(wanted, field).stream())
        .findFirst()
        .orElse(field);
  }

  /** The item that has most in common with a text, and more than half of it. */
  private static Optional<Node> likest(String wanted, Node field) {
    return field.items().stream()
        .filter(item -> 2 * shared(item.scalar(), wanted) > wanted.length())
        .max(Comparator.comparing(item -> shared(item.scalar(), wanted)));
  }

  /** How many characters two texts have in common at their beginnings and ends. */
  private static int shared(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return start + end;
  }

  private static boolean isMetBy(Node how, Node field) {
    return switch (how.key()) {
      case "present" -> field.isPresent() == how.isTrue();
      case "matches" -> field.isPresent() && isLikeAny(how, field);
      case "not" -> !isLikeAny(how, field);
      case "oneOf" -> how.items().stream().anyMatch(one -> isSame(one, field));
      case "includes" -> Texts.of(field).containsAll(Texts.of(how));
      case "atMost" -> compare(field, how).filter(order -> order <= 0).isPresent();
      case "atLeast" -> compare(field, how).filter(order -> order >= 0).isPresent();
      case "every" -> runsEvery(field.scalar(), how.scalar());
      default -> false;
    };
  }

  private static boolean isLikeAny(Node patterns, Node field) {
    return Texts.of(patterns).stream().anyMatch(p -> Texts.matches(p, field.scalar()));
  }

  /** Numbers and amounts are compared by value; the string "3" is not the number 3. */
  private static boolean isSame(Node wanted, Node field) {
    boolean alike =
        wanted.type().equals(field.type())
            || (Quantity.of(wanted).isPresent() && Quantity.of(field).isPresent());
    return alike
        && (wanted.scalar().equals(field.scalar())
            || compare(field, wanted).filter(order -> order == 0).isPresent());
  }

  private static Optional<Integer> compare(Node field, Node wanted) {
    return Quantity.of(field)
        .flatMap(actual -> Quantity.of(wanted).map(bound -> actual.compareTo(bound)));
  }

  private static boolean runsEvery(String schedule, String wanted) {
    try {
      Optional<Duration> gap = Cron.parse(schedule).longestGap();
      Optional<Duration> bound = GoDuration.parse(wanted);
      return gap.isPresent() && bound.isPresent() && gap.get().compareTo(bound.get()) <= 0;
    } catch (InvalidCron unreadable) {
      return false;
    }
  }

  /** As in {@code "fast-ssd"} or {@code at most 24h}. */
  @Override
  public String toString() {
    if (node.is(Value.Type.LIST)) {
      return String.join(", ", Texts.of(node));
    }
    if (!node.is(Value.Type.MAP)) {
      return node.scalar();
    }
    List<String> parts = node.fields().stream().map(Expected::words).toList();
    return String.join(" and ", parts);
  }

  private static String words(Node how) {
    String value = String.join(", ", Texts.of(how));
    return switch (how.key()) {
      case "present" -> how.isTrue() ? "something" : "nothing";
      case "matches" -> String.join(" or ", Texts.of(how));
      case "oneOf" -> "one of " + value;
      case "includes" -> "among them " + value;
      case "atMost" -> "at most " + value;
      case "atLeast" -> "at least " + value;
      default -> how.key() + " " + value;
    };
  }
}
