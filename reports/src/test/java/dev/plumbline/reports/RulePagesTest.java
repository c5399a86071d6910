package dev.plumbline.reports;

import static dev.plumbline.rule.RuleSpec.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Kind;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulePagesTest {
  private static final RuleSpec NOSY =
      rule("nosy-service")
          .title("A Service looks around")
          .severity(Severity.LOW)
          .optIn()
          .subjects(Kind.SERVICE)
          .reads(Kind.POD, Kind.NAMESPACE)
          .rationale(
              "Looking around takes time, and time is what a caller who waits for an answer has"
                  + " least of.")
          .remediation("Look ahead.")
          .bad("kind: Service # finding: looks around\n")
          .good("kind: Service\nmetadata: {}\n")
          .reference("https://kubernetes.io/docs/service")
          .control(Cis.HOST_PORTS, Nsa.SECRETS)
          .build();

  @Test
  void aPageHoldsAllThatARuleSaysOfItself() throws IOException {
    StringWriter out = new StringWriter();
    RulePage.write(NOSY, out);
    assertThat(out)
        .hasToString(
            """
            nosy-service (low, opt-in)
            A Service looks around

            Looks at:
              Service; reads Namespace, Pod

            Why:
              Looking around takes time, and time is what a caller who waits for an answer
              has least of.

            What to do:
              Look ahead.

            Bad:
              kind: Service # finding: looks around

            Good:
              kind: Service
              metadata: {}

            Controls:
              CIS Kubernetes Benchmark v1.12, 5.2.12 (no containers on ports of the node)
              NSA/CISA Kubernetes Hardening Guidance v1.2, Network separation: secrets
              (credentials in Secrets, encrypted, for few to read)

            References:
              https://kubernetes.io/docs/service
            """);
  }

  @Test
  void aListShowsWhatTheProfileMakesOfTheRules() throws IOException {
    Profile profile =
        Profile.DEFAULT.withRules(
            Map.of(
                "nosy-service",
                RuleSetting.at(Severity.HIGH),
                "exposed-workload",
                RuleSetting.OFF));
    StringWriter out = new StringWriter();
    new RuleList(List.of(NOSY, Sample.EXPOSED, Sample.PRIVILEGED), profile).writeText(out);
    assertThat(out)
        .hasToString(
            """
            exposed-workload      high      off  Title of exposed-workload
            nosy-service          high      on   A Service looks around
            privileged-container  critical  on   Title of privileged-container
            """);
  }

  @Test
  void aListInJsonNamesTheKinds() throws IOException {
    StringWriter out = new StringWriter();
    new RuleList(List.of(NOSY), Profile.DEFAULT).writeJson(out);
    assertThat(out.toString())
        .contains("\"enabled\": false", "\"id\": \"nosy-service\"", "\"severity\": \"low\"")
        .contains("\"tag\": \"CIS-5.2.12\"", "\"standard\": \"CIS Kubernetes Benchmark v1.12\"")
        .containsPattern("\"reads\": \\[\\s+\"Namespace\",\\s+\"Pod\"\\s+]");
  }
}
