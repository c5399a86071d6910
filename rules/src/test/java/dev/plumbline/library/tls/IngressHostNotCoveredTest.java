package dev.plumbline.library.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngressHostNotCoveredTest {
  private static Judged judge(String spec) {
    return Judged.by(new IngressHostNotCovered(), Ingresses.withSpec(spec));
  }

  private static Judged judge(String tlsHost, String ruleHost) {
    return judge(
        """
        tls: [{hosts: ["%s"], secretName: s}]
        rules: [{host: "%s"}]
        """
            .formatted(tlsHost, ruleHost));
  }

  @ParameterizedTest
  @CsvSource({
    "a.io, a.io",
    "*.a.io, b.a.io",
    "*.a.io, *.a.io",
    "A.io, a.IO",
    "*.A.io, b.a.io",
    "*.a.io, B.A.IO"
  })
  @DisplayName("S-104: a host is covered by its name or by a wildcard for one label, in any case")
  void coveredHosts(String tlsHost, String ruleHost) {
    assertThat(judge(tlsHost, ruleHost).messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*.a.io, a.io",
    "*.a.io, x.y.a.io",
    "*.a.io, *.b.a.io",
    "*.a.io, ba.io",
    "*.a.io, .a.io",
    "b.a.io, *.a.io",
    "b.a.io, a.io",
    "a.io, b.a.io",
    "*, a.io",
    "*.io, a.b.io"
  })
  @DisplayName("S-104: a wildcard covers exactly one left label, and a name nothing but itself")
  void uncoveredHosts(String tlsHost, String ruleHost) {
    Judged judged = judge(tlsHost, ruleHost);
    assertThat(judged.messages())
        .containsExactly(
            "6: host \"%s\" is not covered by tls: it covers only \"%s\""
                .formatted(ruleHost, tlsHost));
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("spec.rules[0].host");
  }

  @Test
  @DisplayName("S-104: any entry may cover a host, and each uncovered host is reported")
  void everyHostIsLookedUpInEveryEntry() {
    Judged judged =
        judge(
            """
            tls:
            - {hosts: [a.io, b.io], secretName: s}
            - {hosts: [c.io, a.io], secretName: t}
            rules:
            - host: a.io
            - host: c.io
            - host: d.io
            - host: e.io
            """);
    assertThat(judged.messages())
        .containsExactly(
            "11: host \"d.io\" is not covered by tls: it covers only \"a.io\", \"b.io\", \"c.io\"",
            "12: host \"e.io\" is not covered by tls: it covers only \"a.io\", \"b.io\", \"c.io\"");
  }

  @Test
  void ofManyNamesTheFirstAreListed() {
    assertThat(
            judge("tls: [{hosts: [a, b, c, d, e, f, g], secretName: s}]\nrules: [{}]").messages())
        .containsExactly(
            "6: rules[0] answers for every host, but tls covers only"
                + " \"a\", \"b\", \"c\", \"d\", \"e\" and 2 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{http: {paths: []}}", "{host: ''}", "{host: null}", "{}"})
  @DisplayName("S-105: a rule without host is not covered by host-specific tls")
  void aRuleWithoutHostIsCatchAll(String rule) {
    Judged judged = judge("tls: [{hosts: [a.io], secretName: s}]\nrules: [" + rule + "]");
    assertThat(judged.messages())
        .containsExactly("6: rules[0] answers for every host, but tls covers only \"a.io\"");
    assertThat(judged.severities()).containsExactly(Severity.HIGH);
    assertThat(judged.paths()).containsExactly("spec.rules[0].host");
  }

  @Test
  @DisplayName("S-105: a wildcard does not cover a catch-all either")
  void aWildcardDoesNotCoverACatchAll() {
    assertThat(judge("tls: [{hosts: ['*.a.io'], secretName: s}]\nrules: [{}]").messages())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "networking.k8s.io/v1, defaultBackend, 1",
    "networking.k8s.io/v1, backend, 0",
    "networking.k8s.io/v1beta1, backend, 1",
    "networking.k8s.io/v1beta1, defaultBackend, 0",
    "extensions/v1beta1, backend, 1"
  })
  @DisplayName("S-105: the default backend, by the name its API version has for it, is catch-all")
  void theDefaultBackendIsCatchAll(String apiVersion, String field, int findings) {
    String ingress =
        Ingresses.withSpec(
                "tls: [{hosts: [a.io], secretName: s}]\nrules: [{host: a.io}]\n"
                    + field
                    + ": {service: {name: x}}")
            .replace("networking.k8s.io/v1", apiVersion);
    assertThat(Judged.by(new IngressHostNotCovered(), ingress).messages())
        .hasSize(findings)
        .allMatch(
            ("7: " + field + " answers for every host, but tls covers only \"a.io\"")::equals);
  }

  @Test
  @DisplayName("S-104, S-105: what only an entry without hosts can cover is information")
  void anEntryWithoutHostsIsTheControllersChoice() {
    Judged judged =
        judge(
            """
            tls: [{hosts: [a.io], secretName: s}, {secretName: t}]
            rules: [{host: a.io}, {host: b.io}, {}]
            defaultBackend: {service: {name: x}}
            """);
    assertThat(judged.messages())
        .containsExactly(
            "6: host \"b.io\" has TLS if the controller chooses so: tls[1] names no hosts",
            "6: rules[2] has TLS if the controller chooses so: tls[1] names no hosts",
            "7: defaultBackend has TLS if the controller chooses so: tls[1] names no hosts");
    assertThat(judged.severities()).containsOnly(Severity.INFO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[{}]"})
  @DisplayName("S-103: an Ingress without any TLS is left to the rule about that")
  void withoutTlsNothingIsSaidHere(String tls) {
    assertThat(judge("tls: " + tls + "\nrules: [{host: a.io}, {}]").messages()).isEmpty();
  }
}
