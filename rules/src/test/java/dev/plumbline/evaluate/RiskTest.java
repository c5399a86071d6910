package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.AllRules;
import dev.plumbline.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskTest {
  private static final String WORKLOADS =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: door, namespace: shop}
      spec:
        type: LoadBalancer
        selector: {app: door}
        ports: [{port: 443, targetPort: 8443}]
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: door, namespace: shop}
      spec:
        template:
          metadata: {labels: {app: door}}
          spec:
            containers:
            - name: door
              image: shop/door:1
              ports: [{containerPort: 8443}]
              env: [{name: KEY, valueFrom: {secretKeyRef: {name: door, key: key}}}]
              securityContext: {runAsUser: 0}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: agent, namespace: shop}
      spec:
        template:
          metadata: {labels: {app: agent}}
          spec:
            containers:
            - {name: agent, image: shop/agent:1, securityContext: {privileged: true, runAsUser: 0}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: quiet, namespace: shop}
      spec:
        template:
          metadata: {labels: {app: quiet}}
          spec:
            containers:
            - name: quiet
              image: shop/quiet:1
              securityContext: {runAsNonRoot: true, runAsUser: 1000}
              envFrom: [{secretRef: {name: quiet}}]
      """;

  @Test
  void whatComesTogetherIsRanked() {
    List<Risk> risks = AllRules.judge(Manifests.closed(WORKLOADS)).risks();
    assertThat(risks).extracting(risk -> risk.subject().name()).containsExactly("door", "agent");
    assertThat(risks.get(0).factors())
        .extracting(factor -> factor.kind().toString())
        .containsExactly("reachable", "root", "secrets");
    assertThat(risks.get(0).factors().get(0).what())
        .contains("TCP 8443", "through Service shop/door");
    assertThat(risks.get(0).factors().get(2).place().line()).isEqualTo(20);
    assertThat(risks.get(1).score()).isEqualTo(5);
  }

  @Test
  void whatAPolicyClosesIsNotReachable() {
    String closed =
        WORKLOADS
            + """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: shop}
            spec: {podSelector: {}}
            """;
    assertThat(AllRules.judge(Manifests.closed(closed)).risks())
        .flatExtracting(Risk::factors)
        .extracting(Risk.Factor::kind)
        .doesNotContain(Risk.Kind.REACHABLE);
  }

  @Test
  void aCriticalVulnerabilityThatAnUpdateMendsStandsBehindPowerOverTheNode() {
    List<Risk> risks = AllRules.judge(Manifests.closed(WORKLOADS + scanned("CRITICAL"))).risks();
    assertThat(risks).extracting(risk -> risk.subject().name()).containsExactly("door", "agent");
    assertThat(risks.get(0).factors())
        .extracting(factor -> factor.kind().toString())
        .containsExactly("reachable", "vulnerable", "root", "secrets");
    assertThat(risks.get(0).score()).isEqualTo(10);
    assertThat(risks.get(0).factors().get(1).what()).contains("CVE-2022-37434");
    assertThat(risks.get(0).factors().get(1).place().line()).isEqualTo(18);
  }

  @Test
  void aLesserVulnerabilityIsNoRiskOfItsOwn() {
    assertThat(AllRules.judge(Manifests.closed(WORKLOADS + scanned("HIGH"))).risks())
        .flatExtracting(Risk::factors)
        .extracting(Risk.Factor::kind)
        .doesNotContain(Risk.Kind.VULNERABLE);
  }

  private static String scanned(String severity) {
    return """
    ---
    {"SchemaVersion": 2, "ArtifactName": "shop/door:1", "ArtifactType": "container_image",
     "Results": [{"Vulnerabilities": [{"VulnerabilityID": "CVE-2022-37434", "Severity": "%s",
       "PkgName": "zlib", "InstalledVersion": "1.2.12-r1", "FixedVersion": "1.2.12-r2"}]}]}
    """
        .formatted(severity);
  }
}
