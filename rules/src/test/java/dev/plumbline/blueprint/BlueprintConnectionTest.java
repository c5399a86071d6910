package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueprintConnectionTest {
  private static Judged internetToDoor(String peer) {
    return Judged.by(
        new BlueprintConnection(),
        """
        apiVersion: plumbline.dev/v1
        kind: Blueprint
        metadata: {name: shop}
        spec:
          components: {door: {}}
          requirements:
          - id: SHOP-1
            title: The internet gets to the door
            connections:
              allowed: [{from: internet, to: door, port: 443}]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: door}
        spec: {template: {metadata: {labels: {app: door}}, spec: {containers: [{name: door}]}}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: door}
        spec:
          podSelector: {matchLabels: {app: door}}
          ingress:
          - from:
            - ipBlock: {PEER}
        """
            .replace("PEER", peer));
  }

  @Test
  void partOfTheInternetIsNotTheInternet() {
    assertThat(internetToDoor("cidr: 203.0.113.0/24").messages())
        .containsExactly("24: 0.0.0.0/0 must reach door on TCP 443 and does not (SHOP-1)");
  }

  @Test
  void privateAddressesAreNotPartOfTheInternet() {
    Judged judged = internetToDoor("cidr: 0.0.0.0/0, except: [10.0.0.0/8, 192.168.0.0/16]");
    assertThat(judged.messages()).isEmpty();
    assertThat(judged.reasons()).isEqualTo(List.of());
  }

  @Test
  void allOfTheInternetIs() {
    assertThat(internetToDoor("cidr: 0.0.0.0/0").messages()).isEmpty();
  }
}
