package dev.plumbline.library.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPolicyIgnoredRulesTest {
  @ParameterizedTest
  @DisplayName("S-28: policyTypes alone says which directions are restricted")
  @CsvSource(
      delimiter = '|',
      value = {
        "{policyTypes: [Egress], ingress: [{}]}|ingress",
        "{policyTypes: [Ingress], egress: [{}]}|egress",
        "{policyTypes: [Ingress], egress: []}|",
        "{egress: [{}]}|",
        "{policyTypes: [], egress: [{}]}|",
        "{policyTypes: [Ingress, Egress], ingress: [{}], egress: [{}]}|"
      })
  void rulesOfAnotherDirectionAreIgnored(String spec, String ignored) {
    Judged judged =
        Judged.by(
            new NetworkPolicyIgnoredRules(),
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: cart}
            spec: %s
            """
                .formatted(spec));
    assertThat(judged.paths()).hasSize(ignored == null ? 0 : 1);
    assertThat(judged.paths()).allMatch(path -> path.equals("spec." + ignored));
  }
}
