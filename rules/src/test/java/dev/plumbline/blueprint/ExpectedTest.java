package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  private static List<String> said(String expected, String type) {
    return Judged.by(
            new BlueprintObject(),
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              requirements:
              - id: SHOP-1
                title: Services are as drawn
                objects: [{kind: Service, fields: {spec.type: EXPECTED}}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec: {TYPE}
            """
                .replace("EXPECTED", expected)
                .replace("TYPE", type))
        .messages();
  }

  @Test
  void aFieldMatchesAnyOfSeveralPatterns() {
    assertThat(said("{matches: [Node*, Cluster*]}", "type: ClusterIP")).isEmpty();
    assertThat(said("{matches: [Node*, Cluster*]}", "type: LoadBalancer"))
        .containsExactly(
            "13: spec.type of Service default/cart is LoadBalancer, the document says Node* or"
                + " Cluster* (SHOP-1)");
  }

  @Test
  void aFieldThatMustNotMatchMayBeMissing() {
    assertThat(said("{not: [Node*, Load*]}", "selector: {}")).isEmpty();
    assertThat(said("{not: [Node*, Load*]}", "type: LoadBalancer"))
        .containsExactly(
            "13: spec.type of Service default/cart is LoadBalancer, the document says not Node*,"
                + " Load* (SHOP-1)");
  }
}
