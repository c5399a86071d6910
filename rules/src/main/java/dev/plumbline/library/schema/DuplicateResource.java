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
            verdict about them.""")
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
    Declarations.in(inventory)
        .before(subject)
        .ifPresent(
            first -> {
              Location location = first.root().location();
              findings.at(
                  subject.root().at("metadata", "name"),
                  "%s is already declared at %s:%s: the one applied last wins",
                  subject.key(),
                  location.file(),
                  location.line());
            });
  }
}
