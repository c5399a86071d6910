package dev.plumbline.library.delivery;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Placeholder;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.regex.Pattern;

/** What a moving revision deploys is decided elsewhere. */
public final class ArgocdFloatingRevision implements Rule {
  private static final Pattern EXACT = Pattern.compile("v?\\d+\\.\\d+\\.\\d+([-+].*)?");

  @Override
  public RuleSpec spec() {
    return rule("argocd-floating-revision")
        .title("Argo CD follows a revision that moves")
        .severity(Severity.LOW)
        .subjects(Applications.APPLICATION, Applications.APPLICATION_SET)
        .rationale(
            """
            A range of chart versions deploys whatever its publisher releases next, unseen. \
            Following a branch that is named is how most people work, and is not reported; which \
            branch is the default somebody may change, so that is noted.""")
        .remediation(
            "Set targetRevision to one version of the chart; to a tag, a commit or a named branch.")
        .bad(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: cache}
            spec:
              source:
                chart: valkey
                targetRevision: 3.* # finding: chart "valkey" is taken in whatever version "3.*" allows
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop}
            spec:
              source:
                repoURL: https://git.example.com/shop
                targetRevision: HEAD # finding: "https://git.example.com/shop" is followed at its default branch
            """)
        .good(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: cache}
            spec:
              source:
                chart: valkey
                targetRevision: 3.0.1
            """)
        .reference("https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node source : Applications.sources(subject)) {
      Node revision = source.get("targetRevision");
      if (Placeholder.isIn(revision.text())) {
        continue;
      }
      if (source.get("chart").isPresent()) {
        checkChart(source.get("chart").text(), revision, findings);
      } else {
        checkRepository(source.get("repoURL").text(), revision, findings);
      }
    }
  }

  private static void checkChart(String chart, Node revision, Findings findings) {
    if (revision.scalar().isEmpty()) {
      findings.at(revision, "chart \"%s\" is taken in whatever version is the newest", chart);
    } else if (!EXACT.matcher(revision.scalar()).matches()) {
      findings.at(
          revision,
          "chart \"%s\" is taken in whatever version \"%s\" allows",
          chart,
          revision.scalar());
    }
  }

  private static void checkRepository(String url, Node revision, Findings findings) {
    if (revision.scalar().isEmpty() || revision.text().equals("HEAD")) {
      findings.at(Severity.INFO, revision, "\"%s\" is followed at its default branch", url);
    }
  }
}
