package dev.plumbline.library.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatefulSetServiceMissingTest {
  private static List<String> judge(String service) {
    return Judged.by(
            new StatefulSetServiceMissing(),
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              serviceName: db
              replicas: 2
              template:
                metadata: {labels: {app: db}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec: {%s}
            """
                .formatted(service))
        .messages();
  }

  @Test
  void aServiceOfOtherPodsGivesNoNames() {
    assertThat(judge("clusterIP: None, selector: {app: cart}"))
        .containsExactly(
            "5: Service \"db\" selects only pods with app=cart, not these:"
                + " the pods get no DNS names of their own");
  }

  @Test
  void thePodsOfASetMayBeSelectedByTheirNumber() {
    String pod = "statefulset.kubernetes.io/pod-name: db-0";
    assertThat(judge("clusterIP: None, selector: {" + pod + "}")).isEmpty();
    assertThat(judge("clusterIP: None")).isEmpty();
  }
}
