package dev.plumbline.blueprint;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.plumbline.resource.Node;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where a rule says in what manifests differ from the blueprints. */
final class Breaches {
  private final String requirement;
  private final Map<Node, List<Breach>> byDocument;
  private final Map<Node, List<Breach>> unknown;

  private Breaches(
      String requirement, Map<Node, List<Breach>> byDocument, Map<Node, List<Breach>> unknown) {
    this.requirement = requirement;
    this.byDocument = byDocument;
    this.unknown = unknown;
  }

  static Breaches none() {
    return new Breaches("", new IdentityHashMap<>(), new IdentityHashMap<>());
  }

  /** The same collection, to say what breaks that requirement. */
  Breaches of(String otherRequirement) {
    return new Breaches(otherRequirement, byDocument, unknown);
  }

  /** A field differs; it breaks the requirement. */
  @FormatMethod
  void at(Node node, @FormatString String message, Object... values) {
    at(Severity.HIGH, node, message, values);
  }

  /** A field is worth a word, at that severity. */
  @FormatMethod
  void at(Severity severity, Node node, @FormatString String message, Object... values) {
    String said = message.formatted(values) + mark();
    add(byDocument, new Breach(severity, requirement, node, said));
  }

  /** What is demanded may be in manifests that were not given: whoever gave a part knows that. */
  @FormatMethod
  void elsewhere(Node node, @FormatString String reason, Object... values) {
    String said = reason.formatted(values) + mark();
    add(unknown, new Breach(Severity.INFO, requirement, node, said));
  }

  /** Whether a field is as demanded cannot be known. */
  @FormatMethod
  void unknown(Node node, @FormatString String reason, Object... values) {
    add(unknown, new Breach(Severity.HIGH, requirement, node, reason.formatted(values) + mark()));
  }

  private String mark() {
    return requirement.isEmpty() ? "" : " (" + requirement + ")";
  }

  private static void add(Map<Node, List<Breach>> breaches, Breach breach) {
    List<Breach> said =
        breaches.computeIfAbsent(breach.node().written().root(), root -> new ArrayList<>());
    if (!said.contains(breach)) {
      said.add(breach);
    }
  }

  List<Breach> in(Node document) {
    return byDocument.getOrDefault(document, List.of());
  }

  List<Breach> unknownIn(Node document) {
    return unknown.getOrDefault(document, List.of());
  }
}
