package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.among;
import static dev.plumbline.reach.Reached.policy;
import static dev.plumbline.reach.Verdict.ALLOWED;
import static dev.plumbline.reach.Verdict.DENIED;
import static dev.plumbline.reach.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Policies of an administrator, before and after those of the namespaces. */
class AdminSemanticsTest {
  private static final String FROM_X = "from: [{namespaces: {matchLabels: {team: x}}}]";
  private static final String DENY_ALL = policy("deny", "ingress: []");
  private static final String ALLOW_ALL = policy("allow", "ingress: [{}]");

  private static String admin(int priority, String rules) {
    return ("{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy,"
            + " metadata: {name: p%d}, spec: {priority: %d, subject: {namespaces: {}}, %s}}%n")
        .formatted(priority, priority, rules);
  }

  private static String baseline(String rules) {
    return ("{apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy,"
            + " metadata: {name: default}, spec: {subject: {namespaces: {}}, %s}}%n")
        .formatted(rules);
  }

  private static String cluster(String tier, int priority, String rules) {
    return ("{apiVersion: policy.networking.k8s.io/v1alpha2, kind: ClusterNetworkPolicy,"
            + " metadata: {name: c%s%d%s}, spec: {tier: %s, priority: %d,"
            + " subject: {pods: {namespaceSelector: {}, podSelector: {}}}, %s}}%n")
        .formatted(
            tier.toLowerCase(Locale.ROOT),
            priority,
            Integer.toHexString(rules.hashCode()),
            tier,
            priority,
            rules);
  }

  private static String ingress(String action) {
    return "ingress: [{action: %s, %s}]".formatted(action, FROM_X);
  }

  @Test
  @DisplayName("S-54: an administrator's decision overrules NetworkPolicies")
  void adminPoliciesAreAskedFirst() {
    assertThat(among(admin(1, ingress("Deny")), ALLOW_ALL).tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(among(admin(1, ingress("Allow")), DENY_ALL).tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(among(admin(1, ingress("Allow")), DENY_ALL).tcp("y/a", "x/a")).isEqualTo(DENIED);
    assertThat(among(cluster("Admin", 1, ingress("Accept")), DENY_ALL).tcp("x/b", "x/a"))
        .isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-54: Pass leaves the connection to the NetworkPolicies, past other priorities")
  void passLeavesItToTheNextTier() {
    String[] passed = {admin(1, ingress("Pass")), admin(2, ingress("Deny"))};
    assertThat(among(passed[0], passed[1]).tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(among(passed[0], passed[1], DENY_ALL).tcp("x/b", "x/a")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-54: the lowest priority is asked first, within a policy the first rule")
  void theFirstMatchDecides() {
    assertThat(among(admin(5, ingress("Deny")), admin(4, ingress("Allow"))).tcp("x/b", "x/a"))
        .isEqualTo(ALLOWED);
    String both =
        "ingress: [{action: Allow, %s, ports: [{portNumber: {protocol: TCP, port: 80}}]},"
            + " {action: Deny, %s}]";
    Reached reached = among(admin(1, both.formatted(FROM_X, FROM_X)));
    assertThat(reached.between("x/b", "x/a").possible().toString()).isEqualTo("TCP 80");
  }

  @Test
  @DisplayName("S-54: of two policies with one priority nobody knows which is asked first")
  void tiesAreUnknown() {
    Reached reached =
        among(cluster("Admin", 5, ingress("Deny")), cluster("Admin", 5, ingress("Accept")));
    assertThat(reached.tcp("x/b", "x/a")).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("y/a", "x/a")).isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-54: the baseline is for pods that no NetworkPolicy selects")
  void theBaselineIsAskedLast() {
    assertThat(among(baseline(ingress("Deny"))).tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(among(baseline(ingress("Deny")), ALLOW_ALL).tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(among(cluster("Baseline", 1, ingress("Deny"))).tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(among(baseline(ingress("Deny"))).tcp("y/a", "x/a")).isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-54: ports are numbers, ranges and names, in both ways of writing them")
  void portsOfAdministrators() {
    String old =
        "ingress: [{action: Deny, %s, ports: [{portRange: {protocol: UDP, start: 5, end: 9}},"
            + " {namedPort: web}]}]";
    assertThat(denied(among(admin(1, old.formatted(FROM_X))))).isEqualTo("TCP 8080, UDP 5-9");
    String recent =
        "ingress: [{action: Deny, %s, protocols: [{tcp: {destinationPort: {number: 7}}},"
            + " {udp: {destinationPort: {range: {start: 5, end: 9}}}}, {sctp: {}},"
            + " {destinationNamedPort: web}]}]";
    assertThat(denied(among(cluster("Admin", 1, recent.formatted(FROM_X)))))
        .isEqualTo("TCP 7, TCP 8080, UDP 5-9, every SCTP port");
  }

  private static String denied(Reached reached) {
    return PortSet.ALL.minus(reached.between("x/a", "x/b").possible()).toString();
  }

  @Test
  @DisplayName("S-54: networks mean outside addresses, and pods that have such an address")
  void networksMeanPodsToo() {
    Reached reached = among(admin(1, "egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}]}]"));
    assertThat(reached.tcp("x/a", "10.1.2.3")).isEqualTo(DENIED);
    assertThat(reached.tcp("x/a", "11.1.2.3")).isEqualTo(ALLOWED);
    assertThat(reached.tcp("x/a", "x/b")).isEqualTo(UNKNOWN);
  }

  @Test
  @DisplayName("S-54: names of domains may mean any address outside, and no pod")
  void domainNamesAreNotLookedUp() {
    Reached reached =
        among(
            cluster("Admin", 1, "egress: [{action: Accept, to: [{domainNames: [a.example]}]}]"),
            policy("p", "policyTypes: [Egress]"));
    assertThat(reached.tcp("x/a", "8.8.8.8")).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("x/a", "x/b")).isEqualTo(DENIED);
  }
}
