package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.among;
import static dev.plumbline.reach.Reached.policy;
import static dev.plumbline.reach.Verdict.ALLOWED;
import static dev.plumbline.reach.Verdict.DENIED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom policies isolate, and in which direction. */
class IsolationSemanticsTest {
  private static final String A = "podSelector: {matchLabels: {app: a}}";

  @Test
  @DisplayName("S-28: without policyTypes ingress is isolated, egress only by an egress rule")
  void policyTypesDefaultToWhatIsWritten() {
    Reached emptyEgress = among(policy("p", A + ", egress: []"));
    assertThat(emptyEgress.tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(emptyEgress.tcp("x/a", "x/b")).isEqualTo(ALLOWED);
    Reached oneRule = among(policy("p", A + ", egress: [{ports: [{port: 1}]}]"));
    assertThat(oneRule.tcp("x/a", "x/b")).isEqualTo(DENIED);
    assertThat(oneRule.tcp("x/a", "x/b", 1)).isEqualTo(ALLOWED);
    Reached emptyTypes = among(policy("p", A + ", policyTypes: []"));
    assertThat(emptyTypes.tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(emptyTypes.tcp("x/a", "x/b")).isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-28: rules of a direction that is not isolated have no effect")
  void whatIsNotIsolatedIsOpen() {
    Reached egressOnly =
        among(policy("p", A + ", policyTypes: [Egress], ingress: [{ports: [{port: 1}]}]"));
    assertThat(egressOnly.tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(egressOnly.tcp("x/a", "x/b")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-29: an empty or absent podSelector selects every pod of the namespace")
  void anEmptySelectorSelectsEveryPod() {
    for (String spec : new String[] {"podSelector: {}", "ingress: []"}) {
      Reached reached = among(policy("p", spec));
      assertThat(reached.tcp("y/a", "x/a")).isEqualTo(DENIED);
      assertThat(reached.tcp("y/a", "x/c")).isEqualTo(DENIED);
      assertThat(reached.tcp("x/a", "y/a")).isEqualTo(ALLOWED);
    }
  }

  @Test
  @DisplayName("S-30: no rule denies everything, an empty rule allows everything")
  void noRuleDeniesAndAnEmptyRuleAllows() {
    Reached denied = among(policy("p", A + ", policyTypes: [Ingress]"));
    assertThat(denied.between("8.8.8.8", "x/a").isDenied()).isTrue();
    Reached open = among(policy("p", A + ", ingress: [{}]"));
    assertThat(open.between("8.8.8.8", "x/a").allowed()).isEqualTo(PortSet.ALL);
    assertThat(open.between("y/a", "x/a").allowed()).isEqualTo(PortSet.ALL);
  }

  @Test
  @DisplayName("S-31, S-32: without peers everybody is meant, without ports every port")
  void absentListsLeaveNobodyAndNothingOut() {
    for (String from :
        new String[] {
          "{ports: [{port: 1}]}",
          "{from: [], ports: [{port: 1}]}",
          "{from: null, ports: [{port: 1}]}"
        }) {
      Reached reached = among(policy("p", A + ", ingress: [" + from + "]"));
      assertThat(reached.between("8.8.8.8", "x/a").allowed().toString()).isEqualTo("TCP 1");
      assertThat(reached.between("y/a", "x/a").allowed().toString()).isEqualTo("TCP 1");
    }
    for (String ports : new String[] {"", ", ports: []", ", ports: null"}) {
      Reached reached =
          among(policy("p", A + ", ingress: [{from: [{podSelector: {}}]" + ports + "}]"));
      assertThat(reached.between("x/b", "x/a").allowed()).isEqualTo(PortSet.ALL);
      assertThat(reached.between("y/a", "x/a").isDenied()).isTrue();
    }
  }

  @Test
  @DisplayName("S-38: policies add up, and directions are independent")
  void policiesAddUp() {
    Reached reached =
        among(
            policy("one", A + ", ingress: [{ports: [{port: 1}]}]"),
            policy("two", A + ", ingress: [{ports: [{port: 2}]}]"),
            policy("three", A + ", ingress: []"));
    assertThat(reached.between("x/b", "x/a").allowed().toString()).isEqualTo("TCP 1-2");
    assertThat(reached.between("x/a", "x/b").allowed()).isEqualTo(PortSet.ALL);
  }

  @Test
  @DisplayName("S-39: egress at the source and ingress at the destination must both be allowed")
  void bothEndsMustAllow() {
    Reached reached =
        among(
            policy("in", A + ", ingress: [{ports: [{port: 1, endPort: 9}]}]"),
            policy(
                "out",
                "podSelector: {matchLabels: {app: b}}, policyTypes: [Egress],"
                    + " egress: [{ports: [{port: 5, endPort: 15}]}]"));
    assertThat(reached.between("x/b", "x/a").possible().toString()).isEqualTo("TCP 5-9");
  }

  @Test
  @DisplayName("S-40: isolated for egress, pods do not resolve names unless port 53 is let through")
  void nameResolutionIsNoException() {
    Reached reached = among(policy("p", A + ", policyTypes: [Egress]"));
    assertThat(reached.between("x/a", "y/a").verdict(Protocol.UDP, 53)).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-47: the node of a pod reaches it, whatever policies say")
  void theOwnNodeIsAlwaysAllowed() {
    Reached reached = among(policy("p", "podSelector: {}, policyTypes: [Ingress, Egress]"));
    assertThat(reached.tcp("the pod's own node", "x/a")).isEqualTo(ALLOWED);
    assertThat(reached.tcp("x/a", "the pod's own node")).isEqualTo(ALLOWED);
    assertThat(reached.explain("the pod's own node", "x/a", 80).verdict()).isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-48: a policy never selects pods of another namespace, and none means default")
  void policiesStayInTheirNamespace() {
    Reached reached = among(policy("y", "p", A));
    assertThat(reached.tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(reached.tcp("x/b", "y/a")).isEqualTo(DENIED);
    Reached unnamed =
        Reached.closed(
            """
            {apiVersion: v1, kind: Pod, metadata: {name: a}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: default}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p}}
            """);
    assertThat(unnamed.tcp("default/a", "default/b")).isEqualTo(DENIED);
  }
}
