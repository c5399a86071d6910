package dev.plumbline.library.secrets;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.secrets.SecretValue.Exposure;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.function.Function;

/** A Secret whose values are in the repository. */
public final class PlaintextSecret implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("plaintext-secret")
        .title("A Secret is in the repository with its values")
        .severity(Severity.HIGH)
        .subjects(Kind.SECRET)
        .rationale(
            """
            base64 is a spelling and no encryption: whoever reads the repository, or its history,
            has the credential. Values that are encrypted, references to a store, placeholders and
            public certificates are no finding; a file in which no credential is recognised is low.
            Of objects that a cluster stores this rule says nothing.
            """)
        .remediation(
            """
            Change the credential. Commit a SealedSecret, an ExternalSecret or a Secret encrypted
            by SOPS instead, or have the Secret made outside the repository.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: cart}
            stringData:  # finding: stringData holds "password" in plain text
              username: cart
              password: correct-horse
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: shop}
            data:  # finding: data holds "token" in base64, which hides nothing
              token: Y29ycmVjdC1ob3JzZQ==
            """)
        .good(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: cart}
            stringData:
              password: ENC[AES256_GCM,data:WDQ7,iv:aXY=,tag:dGFn,type:str]
            sops: {version: 3.9.0}
            ---
            apiVersion: v1
            kind: Secret
            metadata:
              name: token
              annotations: {kubernetes.io/service-account.name: cart}
            type: kubernetes.io/service-account-token
            """)
        .reference("https://kubernetes.io/docs/concepts/security/secrets-good-practices/")
        .control(Nsa.SECRETS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (inventory.world() != World.CLUSTER) {
      check(subject.get("data"), SecretValue::encoded, "in base64, which hides nothing", findings);
      check(subject.get("stringData"), SecretValue::plain, "in plain text", findings);
    }
  }

  private static void check(
      Node map, Function<Node, SecretValue> reader, String how, Findings findings) {
    String full = keys(map, reader, Exposure.FULL);
    String configuration = keys(map, reader, Exposure.CONFIGURATION);
    if (!full.isEmpty()) {
      findings.at(map, "%s holds %s %s", map.key(), full, how);
    } else if (!configuration.isEmpty()) {
      findings.at(
          Severity.LOW,
          map,
          "%s holds %s, in which no credential is recognised, %s",
          map.key(),
          configuration,
          how);
    }
  }

  private static String keys(Node map, Function<Node, SecretValue> reader, Exposure exposure) {
    List<String> keys =
        map.fields().stream()
            .map(reader)
            .filter(value -> value.exposure() == exposure)
            .map(value -> '"' + value.key() + '"')
            .toList();
    return String.join(", ", keys);
  }
}
