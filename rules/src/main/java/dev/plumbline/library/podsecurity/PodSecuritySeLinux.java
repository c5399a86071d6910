package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.List;
import java.util.Set;

/** Baseline: SELinux type, user and role. */
public final class PodSecuritySeLinux implements Rule {
  private static final Set<String> ALLOWED =
      Set.of("", "container_t", "container_init_t", "container_kvm_t");

  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-se-linux")
        .title("A pod chooses its own SELinux label")
        .rationale(
            """
            On nodes with SELinux the type confines a container. Types such as spc_t confine \
            nothing, and a user or role of its own leads to others.""")
        .remediation(
            """
            Remove user and role, and leave type out or set it to container_t, container_init_t \
            or container_kvm_t, from Kubernetes 1.31 on also container_engine_t.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                seLinuxOptions:
                  user: system_u # finding: the pod sets SELinux user "system_u"; baseline \
            forbids any
                  role: system_r # finding: the pod sets SELinux role "system_r"; baseline \
            forbids any
              containers:
              - name: app
                securityContext:
                  seLinuxOptions: {type: spc_t} # finding: container "app" sets SELinux type \
            "spc_t", which baseline does not allow
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                securityContext:
                  seLinuxOptions: {type: container_t, level: "s0:c1,c2"}
            """)
        .control(Nsa.POD_SECURITY_ENFORCEMENT, Nsa.HARDENED_CONTAINERS, Pss.SE_LINUX)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    KubernetesVersion version = inventory.kubernetesVersion();
    for (SecurityContext context : SecurityContext.all(Workload.of(subject))) {
      Node options = context.node().get("seLinuxOptions");
      if (!isAllowed(options.get("type").text(), version)) {
        findings.at(
            options.get("type"),
            "%s sets SELinux type \"%s\", which baseline does not allow",
            context.owner(),
            options.get("type").text());
      }
      for (String field : List.of("user", "role")) {
        if (!options.get(field).text().isEmpty()) {
          findings.at(
              options.get(field),
              "%s sets SELinux %s \"%s\"; baseline forbids any",
              context.owner(),
              field,
              options.get(field).text());
        }
      }
    }
  }

  private static boolean isAllowed(String type, KubernetesVersion version) {
    return ALLOWED.contains(type)
        || (type.equals("container_engine_t") && version.isAtLeast(1, 31));
  }
}
