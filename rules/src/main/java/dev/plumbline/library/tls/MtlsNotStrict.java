package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mesh that takes clear text. */
public final class MtlsNotStrict implements Rule {
  private static final Set<Kind> SUBJECTS =
      Stream.concat(Kind.WORKLOADS.stream(), Stream.of(TlsKinds.PEER_AUTHENTICATION))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public RuleSpec spec() {
    return rule("mtls-not-strict")
        .title("Pods of an Istio mesh accept clear text")
        .severity(Severity.MEDIUM)
        .subjects(SUBJECTS)
        .reads(TlsKinds.PEER_AUTHENTICATION, Kind.NAMESPACE)
        .rationale(
            """
            PERMISSIVE, which is the default, lets everybody in the cluster speak to a pod in clear
            text and without an identity; DISABLE, which is high, speaks nothing else. What is set
            for a port wins over what is set for the pods, the namespace and the mesh.
            """)
        .remediation(
            """
            Write a PeerAuthentication with mtls.mode: STRICT in the root namespace of the mesh, and
            exceptions for single ports only.
            """)
        .bad(
            """
            apiVersion: security.istio.io/v1
            kind: PeerAuthentication
            metadata: {name: default, namespace: web}
            spec:
              mtls:
                mode: PERMISSIVE  # finding: mtls.mode is PERMISSIVE: namespace "web" accepts clear \
            text
            ---
            apiVersion: security.istio.io/v1
            kind: PeerAuthentication
            metadata: {name: shop, namespace: web}
            spec:
              selector: {matchLabels: {app: shop}}
              mtls: {mode: STRICT}
              portLevelMtls:
                8080: {mode: DISABLE}  # finding: portLevelMtls.8080.mode is DISABLE: the selected \
            pods accept clear text
            """)
        .good(
            """
            apiVersion: security.istio.io/v1
            kind: PeerAuthentication
            metadata: {name: default, namespace: istio-system}
            spec:
              mtls: {mode: STRICT}
            """)
        .reference("https://istio.io/latest/docs/reference/config/security/peer_authentication/")
        .control(Nsa.ENCRYPTION)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    if (subject.kind().equals(TlsKinds.PEER_AUTHENTICATION)) {
      Node spec = subject.get("spec");
      check(subject, spec.at("mtls", "mode"), findings);
      for (Node port : spec.get("portLevelMtls").fields()) {
        check(subject, port.get("mode"), findings);
      }
    } else {
      checkDefault(subject, inventory, findings);
    }
  }

  private static void check(Resource subject, Node mode, Findings findings) {
    boolean disabled = mode.text().equals("DISABLE");
    if (disabled || mode.text().equals("PERMISSIVE")) {
      Node level = mode.parent();
      String path = level.key().equals("mtls") ? "mtls" : "portLevelMtls." + level.key();
      findings.at(
          disabled ? Severity.HIGH : Severity.MEDIUM,
          mode,
          "%s.mode is %s: %s clear text",
          path,
          mode.text(),
          PeerAuthentications.scope(subject));
    }
  }

  /** Pods of the mesh for which nobody decides; a decision is found where it is written. */
  private static void checkDefault(Resource subject, Inventory inventory, Findings findings) {
    PeerAuthentications all = PeerAuthentications.in(inventory);
    Workload workload = Workload.of(subject);
    if (all.all().isEmpty()
        || !IstioMesh.contains(subject, inventory)
        || all.of(subject.namespace(), workload.labels(), 0).by().isPresent()) {
      return;
    }
    if (PeerAuthentications.knowsTheMesh(inventory)) {
      findings.at(
          workload.spec(), "pods accept clear text: no PeerAuthentication decides for them");
    } else {
      findings.notEvaluated("a PeerAuthentication for the whole mesh may be elsewhere");
    }
  }
}
