package dev.plumbline.library.storage;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.PromisedSecrets;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/** A container does not start before the Secrets it reads exist. */
public final class MissingSecret implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("missing-secret")
        .title("A pod reads a Secret that nothing declares or promises")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .reads(reads())
        .rationale(
            """
            A container that reads a Secret that does not exist is not started. Secrets are \
            rightly kept out of repositories, so this is a hint to say where the Secret comes \
            from; a missing entry of a Secret in the manifests counts as HIGH.""")
        .remediation(
            """
            Declare where the Secret comes from by an ExternalSecret, SealedSecret, Certificate or \
            the like, correct the name or the key, or mark the reference `optional: true`.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop}
            spec:
              volumes:
              - name: key
                secret:
                  secretName: cart-key # finding: namespace "shop" has no Secret "cart-key"
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop}
            spec:
              volumes:
              - name: key
                secret: {secretName: cart-key}
            ---
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: cart, namespace: shop}
            spec:
              target: {name: cart-key}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/secret/")
        .build();
  }

  private static Set<Kind> reads() {
    Set<Kind> reads = new HashSet<>(PromisedSecrets.kinds());
    reads.add(Kind.SECRET);
    reads.add(Kind.CONFIG_MAP);
    return reads;
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    PromisedSecrets promised = PromisedSecrets.in(inventory);
    new MissingData(Kind.SECRET, key -> promised.behind(key).isPresent())
        .check(subject, inventory, findings);
  }
}
