package dev.plumbline.library.secrets;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** A Secret that every child process inherits. */
public final class SecretInEnv implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("secret-in-env")
        .title("A container gets a Secret in its environment")
        .severity(Severity.LOW)
        .optIn()
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            Environment variables are inherited by every child process, are written to crash reports
            and debug pages, and keep their value until the container restarts. A mounted file has
            permissions of its own and follows changes of the Secret.
            """)
        .remediation(
            """
            Mount the Secret as a volume and give the program the path, as in PASSWORD_FILE.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                env:
                - name: PASSWORD
                  valueFrom:
                    secretKeyRef:  # finding: environment variable "PASSWORD" of container "app" is \
            filled from Secret "cart"
                      name: cart
                      key: password
                envFrom:
                - secretRef:  # finding: the environment of container "app" is filled from Secret \
            "cart"
                    name: cart
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                env:
                - name: PASSWORD_FILE
                  value: /secrets/password
                volumeMounts:
                - {name: secrets, mountPath: /secrets}
              volumes:
              - name: secrets
                secret: {secretName: cart}
            """)
        .reference("https://kubernetes.io/docs/concepts/security/secrets-good-practices/")
        .control(Cis.SECRETS_AS_FILES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      for (Node variable : container.node().get("env").items()) {
        Node reference = variable.at("valueFrom", "secretKeyRef");
        if (reference.isPresent()) {
          findings.at(
              reference,
              "environment variable \"%s\" of container \"%s\" is filled from Secret \"%s\"",
              variable.get("name").text(),
              container.name(),
              reference.get("name").text());
        }
      }
      for (Node source : container.node().get("envFrom").items()) {
        Node reference = source.get("secretRef");
        if (reference.isPresent()) {
          findings.at(
              reference,
              "the environment of container \"%s\" is filled from Secret \"%s\"",
              container.name(),
              reference.get("name").text());
        }
      }
    }
  }
}
