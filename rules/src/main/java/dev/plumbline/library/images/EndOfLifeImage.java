package dev.plumbline.library.images;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import dev.plumbline.trivy.Scan;
import dev.plumbline.trivy.Scans;
import dev.plumbline.trivy.TrivyReport;

/** A scan of what gets no advisories any more finds nothing, and that says nothing. */
public final class EndOfLifeImage implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("end-of-life-image")
        .title("An image is built on a system that nobody mends any more")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS_ANYWHERE)
        .reads(Scans.reads())
        .rationale(
            """
            When a release of a distribution ends, its packages get no fixes, and nobody writes \
            down which of them are vulnerable: later scans look better than the image is.""")
        .remediation("Build the image on a release of the distribution that is still maintained.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1.4.2 # finding: image "cart:1.4.2" of container "app" is built on alpine 3.10.2, which is no longer maintained
            ---
            {"SchemaVersion": 2, "ArtifactName": "cart:1.4.2", "ArtifactType": "container_image",
             "Metadata": {"OS": {"Family": "alpine", "Name": "3.10.2", "EOSL": true}}}
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:1.4.3
            ---
            {"SchemaVersion": 2, "ArtifactName": "cart:1.4.3", "ArtifactType": "container_image",
             "Metadata": {"OS": {"Family": "alpine", "Name": "3.22.1"}}}
            """)
        .reference("https://trivy.dev/latest/docs/coverage/os/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Scanned.each(
        subject,
        inventory,
        findings,
        (container, scan) -> report(container, scan, subject, findings));
  }

  private static void report(Container container, Scan scan, Resource subject, Findings findings) {
    scan.reports().stream()
        .filter(TrivyReport::isEndOfLife)
        .findFirst()
        .ifPresent(
            report ->
                findings.at(
                    container.image(),
                    "image \"%s\" of container \"%s\" is built on %s, which is no longer"
                        + " maintained%s",
                    container.image().text(),
                    container.name(),
                    report.system().isEmpty() ? "a system" : Scanned.brief(report.system()),
                    Scanned.by(scan, subject)));
  }
}
