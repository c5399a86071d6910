package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;
import static dev.plumbline.library.podsecurity.PodSecurity.named;
import static java.util.Map.entry;

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
import java.util.Map;

/** Baseline: sysctls, by a list that grows. */
public final class PodSecuritySysctls implements Rule {
  /** The minor version of Kubernetes from which a sysctl is on the list. */
  private static final Map<String, Integer> SAFE_SINCE =
      Map.ofEntries(
          entry("kernel.shm_rmid_forced", 0),
          entry("net.ipv4.ip_local_port_range", 0),
          entry("net.ipv4.ip_unprivileged_port_start", 0),
          entry("net.ipv4.ping_group_range", 0),
          entry("net.ipv4.tcp_syncookies", 0),
          entry("net.ipv4.ip_local_reserved_ports", 27),
          entry("net.ipv4.tcp_fin_timeout", 29),
          entry("net.ipv4.tcp_keepalive_intvl", 29),
          entry("net.ipv4.tcp_keepalive_probes", 29),
          entry("net.ipv4.tcp_keepalive_time", 29),
          entry("net.ipv4.tcp_rmem", 32),
          entry("net.ipv4.tcp_wmem", 32),
          entry("net.ipv4.tcp_notsent_lowat", 37),
          entry("net.ipv4.tcp_slow_start_after_idle", 37));

  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-sysctls")
        .title("A pod sets a kernel parameter that is not safe")
        .rationale(
            """
            A sysctl that is not kept apart by pod changes the kernel for every pod of the node. \
            Kubernetes keeps a list of those that are safe.""")
        .remediation(
            """
            Remove the sysctl, or have the node set it for all its pods. The list grew with \
            Kubernetes 1.27, 1.29, 1.32 and 1.37.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                sysctls:
                - {name: net.ipv4.tcp_syncookies, value: "1"}
                - {name: kernel.msgmax, value: "65536"} # finding: sysctl "kernel.msgmax" is not \
            on baseline's list of safe ones
              containers:
              - name: app
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                sysctls:
                - {name: net.ipv4.tcp_keepalive_time, value: "60"}
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/")
        .control(Nsa.POD_SECURITY_ENFORCEMENT, Pss.SYSCTLS)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    KubernetesVersion version = inventory.kubernetesVersion();
    for (Node sysctl : Workload.of(subject).security("sysctls").items()) {
      Node name = sysctl.get("name");
      Integer since = SAFE_SINCE.get(name.text());
      if (since == null) {
        findings.at(name, "sysctl %s is not on baseline's list of safe ones", named(name));
      } else if (!version.isAtLeast(1, since)) {
        findings.at(
            name,
            "sysctl %s is on baseline's list of safe ones from Kubernetes 1.%d on only",
            named(name),
            since);
      }
    }
  }
}
