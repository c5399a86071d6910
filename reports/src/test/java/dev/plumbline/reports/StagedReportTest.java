package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two environments in one report. */
class StagedReportTest {

  private static String written(Format format) throws IOException {
    return Sample.write(format.writer(), Staged.report());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatTellsEnvironmentsApartAndSaysWhatIsExempted(Format format) throws IOException {
    assertThat(written(format))
        .contains("production", "development", "matched 41 findings in 17 objects")
        .containsPattern("plumbline\\.yaml")
        .containsPattern("set aside|\"findings\": 1|\"findings\" : 1|Findings");
  }

  @Test
  void textSaysItWhereThereAreSeveral() throws IOException {
    assertThat(written(Format.TEXT))
        .isEqualTo(
            """
            k8s/cart.yaml:12:9: MEDIUM memory-limit-missing: no memory limit
                [development] Deployment shop/cart: spec
                fix: What to do about memory-limit-missing.
            k8s/cart.yaml:12:9: MEDIUM memory-limit-missing: no memory limit
                [production] Deployment shop/cart: spec

            Exempted:
              k8s/cart.yaml:20:9: CRITICAL privileged-container: container "app" is privileged
                [development] Deployment shop/cart: spec
                as it is (team cart, until 2028-01-01)

            Exemptions:
              plumbline.yaml:1: [development] privileged-container c* container app charts/**: \
            set aside 1 finding in 1 object

            Notices:
              plumbline.yaml:1: [development] privileged-container too broad: \
            matched 41 findings in 17 objects

            Could not be evaluated:
              [production] HIGH exposed-workload: the policies are elsewhere: Deployment shop/cart

            2 findings (0 critical, 0 high, 2 medium, 0 low, 0 info) in 3 resources of 2 files, \
            as of Kubernetes v1.34, v1.30 in development; 1 exempted, 1 notice, 1 not evaluated
            unknown: 1 check at or above medium (production), never (development) could not be \
            evaluated
            """);
  }

  @Test
  void csvSaysHowMuchTheExemptionOfAFindingSetsAside() throws IOException {
    assertThat(written(Format.CSV))
        .contains("\"2028-01-01\",\"development\",\"plumbline.yaml:1\",\"1\"\r\n");
  }

  @Test
  void gitlabKeepsTheSameObjectOfTwoEnvironmentsApart() throws IOException {
    assertThat(written(Format.GITLAB))
        .containsPattern("\"fingerprint\": \"[0-9a-f]{24}-production\"")
        .containsPattern("\"fingerprint\": \"[0-9a-f]{24}-development\"");
  }
}
