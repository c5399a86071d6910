package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkPolicyDashSlipTest {

  private static List<String> messages(String peers) {
    return Judged.by(
            new NetworkPolicyDashSlip(),
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: some}
            spec: {ingress: [{from: [%s]}]}
            """
                .formatted(peers))
        .messages();
  }

  private static final String TEAM = "namespaceSelector: {matchLabels: {team: web}}";
  private static final String APP = "podSelector: {matchLabels: {app: front}}";

  @Test
  @DisplayName("S-33: in one item both must hold")
  void oneItemIsNoSlip() {
    assertThat(messages("{" + TEAM + ", " + APP + "}")).isEmpty();
  }

  @Test
  @DisplayName("S-33: in two items either is enough, and both readings are named")
  void twoItemsMayBeASlip() {
    assertThat(messages("{" + TEAM + "}, {" + APP + "}"))
        .containsExactly(
            "4: allowed are all pods of namespaces with team=web, and also pods with app=front"
                + " of namespace \"default\"; if both must hold, remove the dash");
  }

  @Test
  @DisplayName("S-33: beside every namespace the pod selector says nothing")
  void besideEveryNamespace() {
    assertThat(messages("{namespaceSelector: {}}, {" + APP + "}"))
        .singleElement()
        .asString()
        .contains("all pods of every namespace, and also pods with app=front");
  }

  @Test
  @DisplayName("S-33: joined with an empty pod selector nothing would be narrower")
  void anEmptyPodSelectorIsNoSlip() {
    assertThat(messages("{" + TEAM + "}, {podSelector: {}}")).isEmpty();
  }

  @Test
  @DisplayName("S-33: peers that are not adjacent, or of other kinds, are no slip")
  void otherPeersAreNoSlip() {
    assertThat(messages("{" + TEAM + "}, {ipBlock: {cidr: 10.0.0.0/8}}, {" + APP + "}")).isEmpty();
    assertThat(messages("{" + APP + "}, {podSelector: {matchLabels: {app: b}}}")).isEmpty();
    assertThat(messages("{" + TEAM + ", " + APP + "}, {" + APP + "}")).isEmpty();
    assertThat(messages("{" + APP + "}, {" + TEAM + "}")).isEmpty();
  }
}
