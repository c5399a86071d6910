package dev.plumbline.library.secrets;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A credential that whoever reads the manifest can use. */
public final class LiteralCredential implements Rule {
  private static final Pattern FLAG = Pattern.compile("--?[A-Za-z][\\w.-]+");

  @Override
  public RuleSpec spec() {
    return rule("literal-credential")
        .title("A credential is written out in a container or ConfigMap")
        .severity(Severity.HIGH)
        .subjects(subjects())
        .rationale(
            """
            What stands in an environment variable, an argument or a ConfigMap is read by everybody
            who reads the repository, its history, or the object in the cluster, and is changed
            nowhere else when it leaks. The message names the place and never the value.
            """)
        .remediation(
            """
            Change the credential, keep it in a Secret that is not in the repository (sealed,
            encrypted, or fetched from a store), and mount it or refer to it by secretKeyRef.
            """)
        .elsewhere(
            """
            Change the credential, and name it under secrets: a file or a store outside of the \
            repository that only this container can read.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                args:
                - --api-token=k7fDq2xw  # finding: args of container "app" hold a literal token \
            under "--api-token"
                env:
                - name: DB_PASSWORD
                  value: correct-horse  # finding: environment variable "DB_PASSWORD" of container \
            "app" holds a literal password
                - name: DB_URL
                  value: postgres://cart:horse@db/cart  # finding: environment variable "DB_URL" of \
            container "app" holds a URL with a password
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: cart}
            data:
              application.properties: |  # finding: key "application.properties" holds a literal \
            password under "db.password"
                db.user=cart
                db.password=correct-horse
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                args: [--api-token=$(TOKEN), --tls-key-file=/tls/key]
                env:
                - name: TOKEN
                  valueFrom: {secretKeyRef: {name: cart, key: token}}
                - name: DB_PASSWORD_FILE
                  value: /secrets/db
                - name: DB_URL
                  value: postgres://cart:$(DB_PASSWORD)@db/cart
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: cart}
            data:
              application.properties: |
                db.user=cart
                db.password=${DB_PASSWORD}
            """)
        .reference("https://kubernetes.io/docs/concepts/security/secrets-good-practices/")
        .reference("https://cwe.mitre.org/data/definitions/798.html")
        .control(Nsa.SECRETS)
        .build();
  }

  private static Set<Kind> subjects() {
    Set<Kind> kinds = new HashSet<>(Kind.WORKLOADS_ANYWHERE);
    kinds.add(Kind.CONFIG_MAP);
    return kinds;
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (subject.kind().equals(Kind.CONFIG_MAP)) {
      for (Node entry : subject.get("data").fields()) {
        Credentials.in(entry.key(), entry.text())
            .ifPresent(what -> findings.at(entry, "key \"%s\" holds %s", entry.key(), what));
      }
      return;
    }
    for (Container container : Workload.of(subject).containers()) {
      checkEnvironment(container, findings);
      checkWords(container, container.node().get("command"), findings);
      checkWords(container, container.node().get("args"), findings);
    }
  }

  private static void checkEnvironment(Container container, Findings findings) {
    for (Node variable : container.node().get("env").items()) {
      Node value = variable.get("value");
      String name = variable.get("name").text();
      Credentials.in(name, value.text())
          .ifPresent(
              what ->
                  findings.at(
                      value,
                      "environment variable \"%s\" of container \"%s\" holds %s",
                      name,
                      container.name(),
                      what));
    }
  }

  private static void checkWords(Container container, Node words, Findings findings) {
    String field = words.written().key();
    String verb = field.equals("args") ? "hold" : "holds";
    String flag = "";
    for (Node word : words.items()) {
      boolean isFlag = FLAG.matcher(word.text()).matches();
      String text = isFlag || flag.isEmpty() ? word.text() : flag + "=" + word.text();
      Credentials.in("", text)
          .ifPresent(
              what ->
                  findings.at(
                      word, "%s of container \"%s\" %s %s", field, container.name(), verb, what));
      flag = isFlag ? word.text() : "";
    }
  }
}
