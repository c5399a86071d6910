package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Optional;

/** Of an object that is declared twice, the last declaration applied wins. */
public final class DuplicateResource implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("duplicate-resource")
        .title("An object is declared twice")
        .severity(Severity.HIGH)
        .subjects(Kind.ANY)
        .reads(Kind.ANY)
        .rationale(
            """
            A cluster holds one object of a kind, namespace and name. Which of two declarations \
            is deployed depends on the order in which somebody applies them, and so does every \
            verdict about them. Files or directories that declare much the same are taken for \
            variants: that is only information.""")
        .remediation(
            """
            Delete one of them or give it its own name or namespace. Where they are overlays, \
            judge one rendered overlay at a time.""")
        .bad(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop} # finding: Service shop/cart is already declared at test.yaml:1: the one applied last wins
            """)
        .good(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: shop}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart, namespace: staging}
            """)
        .reference("https://kubernetes.io/docs/concepts/overview/working-with-objects/names/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Declarations declarations = Declarations.in(inventory);
    List<Resource> all = declarations.of(subject);
    int place = all.indexOf(subject);
    if (place < 1) {
      return;
    }
    Resource first = all.get(0);
    Resource before = all.get(place - 1);
    Optional<Resource> inSameFile =
        all.subList(0, place).stream()
            .filter(earlier -> Declarations.file(earlier).equals(Declarations.file(subject)))
            .findFirst();
    if (inSameFile.isPresent()) {
      conflict(Severity.HIGH, subject, inSameFile.get(), findings);
    } else if (!declarations.areAlternatives(first, subject)) {
      boolean together = Declarations.areInOneDirectory(first, subject);
      conflict(together ? Severity.HIGH : Severity.MEDIUM, subject, first, findings);
    } else if (Declarations.file(before).equals(Declarations.file(first))) {
      variants(subject, all, findings);
    }
  }

  private static void conflict(
      Severity severity, Resource subject, Resource earlier, Findings findings) {
    findings.at(
        severity,
        subject.root().at("metadata", "name"),
        "%s is already declared at %s: the one applied last wins",
        subject.key(),
        place(earlier));
  }

  /** Of an object that has many variants one finding is enough. */
  private static void variants(Resource subject, List<Resource> all, Findings findings) {
    findings.at(
        Severity.INFO,
        subject.root().at("metadata", "name"),
        "%s has %d variants, the first at %s: judge one of them at a time",
        subject.key(),
        all.stream().map(Declarations::file).distinct().count(),
        place(all.get(0)));
  }

  private static String place(Resource resource) {
    Location location = resource.root().location();
    return location.file() + ":" + location.line();
  }
}
