package dev.plumbline.reports;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.JudgedEnvironment;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.history.History;
import dev.plumbline.profile.Acceptance;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.FileGlob;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Target;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Threshold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A report on stages of one system. */
final class Staged {

  private Staged() {}

  /** The same in two environments, with what they accept. */
  static Report report() {
    Resource cart = Sample.deployment("k8s/cart.yaml", "cart");
    Finding finding = Sample.finding(Sample.LIMITLESS, cart, 12, "spec", "no memory limit");
    Exemption exemption =
        new Exemption(
            Sample.PRIVILEGED.id(),
            new Target(
                new Target.Subject("", "", "c*"),
                "app",
                "",
                List.of(new FileGlob(Path.of("/"), "charts/**"))),
            new Acceptance("as it is", "team cart", LocalDate.of(2028, 1, 1)),
            new Location("plumbline.yaml", Span.START),
            "development");
    KubernetesVersion release = new KubernetesVersion(1, 34);
    return new Report(
        Profile.DEFAULT,
        Sample.DAY,
        List.of(
            new JudgedEnvironment("production", Threshold.MEDIUM, release, 1),
            new JudgedEnvironment("development", Threshold.NEVER, new KubernetesVersion(1, 30), 2)),
        List.of(Sample.EXPOSED, Sample.LIMITLESS, Sample.PRIVILEGED),
        release,
        3,
        2,
        List.of(finding.withEnvironment("production"), finding.withEnvironment("development")),
        List.of(),
        0,
        List.of(
            new ExemptedFinding(
                Sample.finding(
                        Sample.PRIVILEGED, cart, 20, "spec", "container \"app\" is privileged")
                    .withEnvironment("development"),
                exemption)),
        List.of(),
        List.of(
            new Notice(
                Notice.Kind.TOO_BROAD,
                Sample.PRIVILEGED.id(),
                exemption.location(),
                "development",
                "matched 41 findings in 17 objects")),
        List.of(Sample.unknown(cart, "the policies are elsewhere").withEnvironment("production")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        History.NONE);
  }
}
