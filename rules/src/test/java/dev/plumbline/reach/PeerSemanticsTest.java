package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.PODS;
import static dev.plumbline.reach.Reached.among;
import static dev.plumbline.reach.Reached.policy;
import static dev.plumbline.reach.Verdict.ALLOWED;
import static dev.plumbline.reach.Verdict.DENIED;
import static dev.plumbline.reach.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Inventory.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom the peers of a rule mean. */
class PeerSemanticsTest {

  private static Reached from(String peers) {
    return among(policy("p", "ingress: [{from: [" + peers + "]}]"));
  }

  @Test
  @DisplayName("S-33: in one item both selectors must hold, in two items either")
  void selectorsInOneItemAreJoined() {
    String namespaces = "namespaceSelector: {matchLabels: {team: \"y\"}}";
    String pods = "podSelector: {matchLabels: {app: b}}";
    Reached both = from("{" + namespaces + ", " + pods + "}");
    assertThat(both.tcp("y/a", "x/a")).isEqualTo(DENIED);
    assertThat(both.tcp("x/b", "x/a")).isEqualTo(DENIED);
    Reached either = from("{" + namespaces + "}, {" + pods + "}");
    assertThat(either.tcp("y/a", "x/a")).isEqualTo(ALLOWED);
    assertThat(either.tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(either.tcp("x/c", "x/a")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-34: podSelector stays in the namespace; every namespace is not the outside")
  void aPodSelectorStaysInItsNamespace() {
    assertThat(from("{podSelector: {}}").tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(from("{podSelector: {}}").tcp("y/a", "x/a")).isEqualTo(DENIED);
    assertThat(from("{namespaceSelector: {}}").tcp("y/a", "x/a")).isEqualTo(ALLOWED);
    assertThat(from("{namespaceSelector: {}}").tcp("8.8.8.8", "x/a")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-35: peers that the API server refuses mean nobody")
  void invalidPeersMeanNobody() {
    for (String peer :
        new String[] {
          "{}",
          "null",
          "{podSelector: {}, ipBlock: {cidr: 0.0.0.0/0}}",
          "{podSelector: null}",
          "{ipBlock: {cidr: everywhere}}",
          "{ipBlock: {cidr: 8.0.0.0/8, except: [9.0.0.0/9]}}"
        }) {
      assertThat(from(peer).between("x/b", "x/a").isDenied()).as(peer).isTrue();
      assertThat(from(peer).between("8.8.8.8", "x/a").isDenied()).as(peer).isTrue();
    }
  }

  @Test
  @DisplayName("S-36, S-50: negative operators hold for pods without the label, positive do not")
  void expressionsHoldAsTheApiHasIt() {
    String expression = "{podSelector: {matchLabels: {%s}, matchExpressions: [{key: app, %s}]}}";
    Reached notIn = from(expression.formatted("", "operator: NotIn, values: [a]"));
    assertThat(notIn.tcp("x/c", "x/a")).isEqualTo(ALLOWED);
    assertThat(notIn.tcp("x/a", "x/b")).isEqualTo(DENIED);
    assertThat(from(expression.formatted("", "operator: DoesNotExist")).tcp("x/c", "x/a"))
        .isEqualTo(ALLOWED);
    assertThat(from(expression.formatted("", "operator: Exists")).tcp("x/c", "x/a"))
        .isEqualTo(DENIED);
    Reached in = from(expression.formatted("tier: back", "operator: In, values: [a, b]"));
    assertThat(in.tcp("x/b", "x/a")).isEqualTo(ALLOWED);
    assertThat(in.tcp("x/a", "x/b")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-37: a namespace has its name as a label, even one that is not declared")
  void theNameOfANamespaceIsALabel() {
    String byName = "{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: %s}}}";
    assertThat(from(byName.formatted("\"y\"")).tcp("y/a", "x/a")).isEqualTo(ALLOWED);
    String undeclared =
        "---\n{apiVersion: v1, kind: Pod, metadata: {name: z, namespace: z}}\n---\n";
    Reached reached =
        Reached.in(
            World.OPEN,
            PODS + undeclared,
            policy("p", "ingress: [{from: [" + byName.formatted("z") + "]}]"),
            policy("z", "q", "policyTypes: [Egress], egress: [{}]"));
    assertThat(reached.tcp("z/z", "x/a")).isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName(
      "S-37: other labels of a namespace that is not declared are unknown in an open world")
  void labelsOfAnUndeclaredNamespaceAreUnknown() {
    String undeclared =
        "---\n{apiVersion: v1, kind: Pod, metadata: {name: z, namespace: z}}\n---\n";
    String byLabel =
        policy("p", "ingress: [{from: [{namespaceSelector: {matchLabels: {team: z}}}]}]");
    Reached open = Reached.in(World.OPEN, PODS + undeclared, byLabel);
    assertThat(open.tcp("z/z", "x/a")).isEqualTo(UNKNOWN);
    assertThat(open.explain("z/z", "x/a", 80).reasons(Direction.INGRESS))
        .anySatisfy(reason -> assertThat(reason.doubt()).contains(Doubt.LABELS));
    assertThat(Reached.closed(PODS + undeclared, byLabel).tcp("z/z", "x/a")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-41: an address block means outside addresses but for its exceptions")
  void blocksMeanAddressesOutside() {
    Reached reached = from("{ipBlock: {cidr: 8.0.0.0/8, except: [8.8.0.0/16]}}");
    assertThat(reached.tcp("8.1.2.3", "x/a")).isEqualTo(ALLOWED);
    assertThat(reached.tcp("8.8.8.8", "x/a")).isEqualTo(DENIED);
    assertThat(reached.tcp("9.9.9.9", "x/a")).isEqualTo(DENIED);
    assertThat(reached.tcp("8.0.0.0/8", "x/a")).as("some may, some may not").isEqualTo(UNKNOWN);
    assertThat(reached.reachability().addresses().stream().map(Addresses::toString))
        .containsExactly(
            "0.0.0.0/5",
            "8.0.0.0/13",
            "8.8.0.0/16",
            "8.9.0.0-8.255.255.255",
            "9.0.0.0-255.255.255.255",
            "::/0");
  }

  @Test
  @DisplayName("S-41: 0.0.0.0/0 does not cover IPv6")
  void everyAddressOfOneVersionIsNotEveryAddress() {
    assertThat(from("{ipBlock: {cidr: 0.0.0.0/0}}").tcp("2001:db8::1", "x/a")).isEqualTo(DENIED);
    assertThat(from("{ipBlock: {cidr: \"::/0\"}}").tcp("2001:db8::1", "x/a")).isEqualTo(ALLOWED);
    assertThat(from("{ipBlock: {cidr: \"::/0\"}}").tcp("1.1.1.1", "x/a")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-41: whether a block means pods is unknown, unless no pod can be meant")
  void blocksAgainstPodsAreUnknown() {
    Reached reached = from("{ipBlock: {cidr: 10.0.0.0/8}}");
    assertThat(reached.tcp("x/b", "x/a")).isEqualTo(UNKNOWN);
    assertThat(reached.explain("x/b", "x/a", 80).reasons(Direction.INGRESS))
        .anySatisfy(reason -> assertThat(reason.doubt()).contains(Doubt.POD_ADDRESS));
    assertThat(from("{ipBlock: {cidr: 127.0.0.0/8}}").tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(from("{ipBlock: {cidr: 10.0.0.0/8}}, {podSelector: {}}").tcp("x/b", "x/a"))
        .isEqualTo(ALLOWED);
  }

  @Test
  @DisplayName("S-41: in a cluster, pods whose addresses lie outside of a block are not meant")
  void addressesOfPodsAreKnownInACluster() {
    String pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: %s, namespace: x}, status: {podIP: %s}}\n";
    String[] manifests = {
      pod.formatted("a", "10.1.0.1"),
      pod.formatted("b", "192.168.0.1"),
      policy("p", "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]")
    };
    Reached cluster = Reached.in(World.CLUSTER, manifests);
    assertThat(cluster.tcp("x/b", "x/a")).isEqualTo(DENIED);
    assertThat(cluster.tcp("x/a", "x/b")).isEqualTo(UNKNOWN);
    assertThat(Reached.closed(manifests).tcp("x/b", "x/a")).isEqualTo(UNKNOWN);
  }

  @Test
  @DisplayName("S-49: labels that pods get when they are created may match")
  void generatedLabelsMayMatch() {
    String job = "---\n{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: x}}\n---\n";
    String deployment =
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: x}}\n---\n";
    String peer = "ingress: [{from: [{podSelector: {matchLabels: {%s}}}]}]";
    Reached byJob =
        Reached.closed(
            PODS + job + deployment,
            policy("p", peer.formatted("batch.kubernetes.io/job-name: j")));
    assertThat(byJob.tcp("x/j", "x/a")).isEqualTo(ALLOWED);
    assertThat(byJob.tcp("x/d", "x/a")).isEqualTo(DENIED);
    Reached byHash =
        Reached.closed(
            PODS + job + deployment, policy("p", peer.formatted("pod-template-hash: abc")));
    assertThat(byHash.tcp("x/d", "x/a")).isEqualTo(UNKNOWN);
    assertThat(byHash.tcp("x/a", "x/b")).isEqualTo(DENIED);
  }

  @Test
  @DisplayName("S-49: a policy that may select pods may isolate them")
  void aPolicyThatMaySelectMayIsolate() {
    String deployment =
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: x}}\n---\n";
    Reached reached =
        Reached.closed(
            deployment + PODS,
            policy(
                "p",
                "podSelector: {matchLabels: {pod-template-hash: abc}},"
                    + " ingress: [{ports: [{port: 1}]}]"));
    assertThat(reached.tcp("x/a", "x/d", 1)).isEqualTo(ALLOWED);
    assertThat(reached.tcp("x/a", "x/d", 2)).isEqualTo(UNKNOWN);
    assertThat(reached.tcp("x/a", "x/b", 2)).isEqualTo(ALLOWED);
  }
}
