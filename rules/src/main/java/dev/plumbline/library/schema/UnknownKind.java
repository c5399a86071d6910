package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Placeholder;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** An object of a Kubernetes API that has no such kind. */
public final class UnknownKind implements Rule {
  private static final Pattern STABLE = Pattern.compile("(.*/)?v[0-9]+");

  @Override
  public RuleSpec spec() {
    return rule("unknown-kind")
        .title("Kubernetes has no such kind in that API")
        .severity(Severity.HIGH)
        .subjects(Kind.ANY)
        .rationale(
            """
            The API server refuses an object whose apiVersion does not have its kind. Nor does any \
            rule know what it was meant to be: nothing else here is judged by it.""")
        .remediation("Write the apiVersion that has the kind, with the kind's own capitals.")
        .bad(
            """
            apiVersion: v1 # finding: API "v1" has no kind "Deployment": it is in "apps/v1"
            kind: Deployment
            metadata: {name: cart}
            ---
            apiVersion: apps/v1 # finding: API "apps/v1" has no kind "deployment": Deployment is in "apps/v1"
            kind: deployment
            metadata: {name: shop}
            ---
            apiVersion: batch/v2 # finding: there is no API "batch/v2": stable is "batch/v1"
            kind: Job
            metadata: {name: migrate}
            """)
        .good(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            ---
            apiVersion: example.com/v1
            kind: deployment
            metadata: {name: shop}
            """)
        .reference("https://kubernetes.io/docs/reference/using-api/")
        .build();
  }

  /** Of unstable APIs there are many, and each release has others. */
  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Node version = subject.get("apiVersion");
    String api = version.text();
    String kind = subject.get("kind").text();
    Optional<String> home = ApiKinds.home(kind);
    boolean isKnown = kind.isEmpty() || Placeholder.isIn(kind) || !ApiKinds.hasGroup(api);
    if (isKnown || ApiKinds.has(api, kind) || ApiLifecycle.of(api, kind).isPresent()) {
      return;
    }
    if (!STABLE.matcher(api).matches()) {
      home.filter(stable -> !ApiKinds.versions(api).contains(stable))
          .ifPresent(stable -> report(version, kind, stable, findings));
    } else if (!ApiKinds.versions(api).contains(api)) {
      findings.at(
          version, "there is no API \"%s\": stable is \"%s\"", api, ApiKinds.versions(api).get(0));
    } else if (home.isPresent()) {
      report(version, kind, home.get(), findings);
    } else {
      findings.at(version, "API \"%s\" has no kind \"%s\"", api, kind);
    }
  }

  private static void report(Node version, String kind, String home, Findings findings) {
    String spelled = ApiKinds.spelled(kind);
    findings.at(
        version,
        "API \"%s\" has no kind \"%s\": %s is in \"%s\"",
        version.text(),
        kind,
        spelled.equals(kind) ? "it" : spelled,
        home);
  }
}
