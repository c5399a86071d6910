package dev.plumbline.library.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that answer outside the cluster. */
class ExposureTest {

  private static Judged judge(Rule rule, String annotations, String spec) {
    return Judged.by(
        rule,
        """
        apiVersion: v1
        kind: Service
        metadata: {name: cart, annotations: %s}
        spec: %s
        """
            .formatted(annotations, spec));
  }

  private static Judged exposed(String annotations, String spec) {
    return judge(new ExposedService(), annotations, spec);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{type: ClusterIP}", "{type: ExternalName}", "{type: [NodePort]}"})
  void otherTypesAreNotExposed(String spec) {
    assertThat(exposed("{}", spec).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: NodePort}",
        "{type: NodePort, loadBalancerSourceRanges: [192.0.2.0/24]}",
        "{type: LoadBalancer}",
        "{type: LoadBalancer, loadBalancerSourceRanges: []}",
        "{type: LoadBalancer, loadBalancerSourceRanges: [192.0.2.0/24, 0.0.0.0/0]}",
        "{type: LoadBalancer, loadBalancerSourceRanges: [\"::/0\"]}"
      })
  void anyClientIsMedium(String spec) {
    Judged judged = exposed("{}", spec);
    assertThat(judged.severities()).containsExactly(Severity.MEDIUM);
    assertThat(judged.paths()).containsExactly("spec.type");
  }

  @Test
  void namedClientsAreLow() {
    String ranges = "{type: LoadBalancer, loadBalancerSourceRanges: [192.0.2.0/24]}";
    assertThat(exposed("{}", ranges).severities()).containsExactly(Severity.LOW);
    assertThat(
            exposed(
                    "{service.beta.kubernetes.io/load-balancer-source-ranges: 192.0.2.0/24}",
                    "{type: LoadBalancer}")
                .severities())
        .containsExactly(Severity.LOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "networking.gke.io/load-balancer-type: Internal",
        "service.beta.kubernetes.io/aws-load-balancer-scheme: internal",
        "service.beta.kubernetes.io/azure-load-balancer-internal: \"true\"",
        "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid: subnet-1"
      })
  void anInternalLoadBalancerIsLow(String annotation) {
    assertThat(exposed("{" + annotation + "}", "{type: LoadBalancer}").messages())
        .containsExactly(
            "4: type LoadBalancer gives the Service an address outside the cluster, for clients of"
                + " the internal network, as an annotation asks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing",
        "service.beta.kubernetes.io/azure-load-balancer-internal: \"false\"",
        "service.beta.kubernetes.io/azure-load-balancer-internal: true"
      })
  void anAnnotationThatAsksForSomethingElseDoesNotCount(String annotation) {
    assertThat(exposed("{" + annotation + "}", "{type: LoadBalancer}").severities())
        .containsExactly(Severity.MEDIUM);
  }

  @Test
  void noAddressIsNoClaim() {
    assertThat(judge(new ExternalIps(), "{}", "{externalIPs: []}").messages()).isEmpty();
    assertThat(judge(new ExternalIps(), "{}", "{externalIPs: null}").messages()).isEmpty();
  }

  @Test
  void everyClaimedAddressIsNamed() {
    Judged judged = judge(new ExternalIps(), "{}", "{externalIPs: [192.0.2.7, 192.0.2.8]}");
    assertThat(judged.messages())
        .containsExactly(
            "4: the Service takes the traffic to 192.0.2.7, 192.0.2.8 on every node, whoever owns"
                + " the address");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
  }
}
