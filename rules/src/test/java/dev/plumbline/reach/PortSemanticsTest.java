package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.PODS;
import static dev.plumbline.reach.Reached.among;
import static dev.plumbline.reach.Reached.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ports a rule means. */
class PortSemanticsTest {

  private static String ports(String entries) {
    return among(policy("p", "ingress: [{ports: [" + entries + "]}]"))
        .between("x/a", "x/b")
        .possible()
        .toString();
  }

  @ParameterizedTest
  @DisplayName("S-42: the protocol is TCP unless written, without a port all of it is meant")
  @CsvSource(
      delimiter = '|',
      value = {
        "{port: 80} | TCP 80",
        "{protocol: UDP, port: 53} | UDP 53",
        "{protocol: SCTP} | every SCTP port",
        "{protocol: UDP}, {protocol: TCP, port: 1} | TCP 1, every UDP port",
        "{} | every TCP port",
        "{protocol: ICMP} | no port",
        "{port: 80}, {port: 81}, {port: 82, endPort: 90} | TCP 80-90"
      })
  void portsAreOfOneProtocol(String entries, String expected) {
    assertThat(ports(entries)).isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("S-43: endPort needs a numeric port and is not less than it")
  @CsvSource(
      delimiter = '|',
      value = {
        "{port: 80, endPort: 90} | TCP 80-90",
        "{port: 80, endPort: 80} | TCP 80",
        "{port: 80, endPort: 79} | no port",
        "{port: web, endPort: 9000} | no port",
        "{endPort: 90} | no port",
        "{port: 0} | no port",
        "{port: 65536} | no port",
        "{port: 1, endPort: 65535} | every TCP port"
      })
  void rangesAreValidOrNothing(String entries, String expected) {
    assertThat(ports(entries)).isEqualTo(expected);
  }

  @Test
  @DisplayName("S-44: a name is looked up in each pod; where nobody bears it there is no traffic")
  void namedPortsAreOfThePod() {
    Reached ingress = among(policy("p", "ingress: [{ports: [{port: web}]}]"));
    assertThat(ingress.between("x/a", "x/b").allowed().toString()).isEqualTo("TCP 8080");
    assertThat(ingress.between("x/a", "x/c").isDenied()).isTrue();
    Reached egress = among(policy("p", "policyTypes: [Egress], egress: [{ports: [{port: web}]}]"));
    assertThat(egress.between("x/a", "x/b").allowed().toString()).isEqualTo("TCP 8080");
    assertThat(egress.between("x/a", "y/a").isDenied()).isTrue();
    assertThat(egress.between("x/a", "8.8.8.8").isDenied()).isTrue();
  }

  @Test
  @DisplayName("S-44: a name with another protocol is another port")
  void aNameHasAProtocol() {
    assertThat(ports("{port: web, protocol: UDP}")).isEqualTo("no port");
  }

  @Test
  @DisplayName("S-45: the port of a Service is not the port of its pods")
  void portsAreThoseOfPods() {
    String service =
        """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: b, namespace: x}
        spec: {selector: {app: b}, ports: [{port: 80, targetPort: 8080}]}
        ---
        """;
    Reached reached =
        Reached.closed(PODS + service, policy("p", "ingress: [{ports: [{port: 80}]}]"));
    assertThat(reached.tcp("x/a", "x/b", 8080)).isEqualTo(Verdict.DENIED);
    assertThat(reached.tcp("x/a", "x/b", 80)).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void setsOfPortsAreSetsOfPorts() {
    PortSet some = PortSet.of(Protocol.TCP, 10, 20);
    PortSet more = PortSet.of(Protocol.TCP, 15, 30);
    assertThat(some.or(more).toString()).isEqualTo("TCP 10-30");
    assertThat(some.and(more).toString()).isEqualTo("TCP 15-20");
    assertThat(some.minus(more).toString()).isEqualTo("TCP 10-14");
    assertThat(PortSet.ALL.minus(some).or(some)).isEqualTo(PortSet.ALL);
    assertThat(PortSet.ALL.minus(PortSet.ALL)).isEqualTo(PortSet.NONE);
    assertThat(some.contains(Protocol.TCP, 20)).isTrue();
    assertThat(some.contains(Protocol.TCP, 21)).isFalse();
    assertThat(some.contains(Protocol.UDP, 20)).isFalse();
  }
}
