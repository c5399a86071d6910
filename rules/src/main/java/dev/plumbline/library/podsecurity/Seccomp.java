package dev.plumbline.library.podsecurity;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What both profiles say of the seccomp profiles that a pod names. */
final class Seccomp {
  private static final Set<String> TYPES = Set.of("RuntimeDefault", "Localhost");
  private static final String OF_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String OF_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";

  private Seccomp() {}

  /** Judges the field, which Kubernetes has from 1.19 on, or the annotations before it. */
  static void judgeBaseline(Workload workload, KubernetesVersion version, Findings findings) {
    if (version.isAtLeast(1, 19)) {
      judgeField(workload, findings);
    } else {
      judgeAnnotations(workload, findings);
    }
  }

  private static void judgeField(Workload workload, Findings findings) {
    for (SecurityContext context : SecurityContext.all(workload)) {
      Node profile = context.node().get("seccompProfile");
      if (profile.isPresent() && !TYPES.contains(profile.get("type").text())) {
        findings
            .at(
                Severity.HIGH,
                profile.get("type"),
                "%s sets its seccomp profile to %s; allowed are RuntimeDefault and Localhost",
                context.owner(),
                PodSecurity.named(profile.get("type")))
            .fixedBy(Misspelling.of(profile.get("type"), List.of("RuntimeDefault")));
      }
    }
  }

  private static void judgeAnnotations(Workload workload, Findings findings) {
    Set<String> keys =
        workload.containers().stream()
            .map(Container::name)
            .map(OF_CONTAINER::concat)
            .collect(Collectors.toSet());
    keys.add(OF_POD);
    Node template = workload.spec().parent();
    for (Node annotation : template.at("metadata", "annotations").fields()) {
      if (keys.contains(annotation.key()) && !isAllowed(annotation)) {
        findings.at(
            Severity.HIGH,
            annotation,
            "the annotation sets seccomp profile %s;"
                + " allowed are runtime/default, docker/default and localhost/…",
            PodSecurity.named(annotation));
      }
    }
  }

  private static boolean isAllowed(Node annotation) {
    return Set.of("runtime/default", "docker/default").contains(annotation.text())
        || annotation.text().startsWith("localhost/");
  }
}
