package dev.plumbline.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.profile.Exemption.Subject;
import dev.plumbline.resource.Resource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);
  private static final Resource CART =
      Manifests.closed("{apiVersion: apps/v1, kind: Deployment, metadata: {name: cart}}")
          .resources()
          .get(0);

  private static Exemption exemption(Subject subject, String path) {
    return new Exemption("some-rule", subject, path, "reason", "owner", LAST_DAY, 1);
  }

  @Test
  void theLastDayStillHolds() {
    Exemption exemption = exemption(new Subject("", "", ""), "");
    assertThat(exemption.isExpired(LAST_DAY)).isFalse();
    assertThat(exemption.isExpired(LAST_DAY.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', true",
    "Deployment, default, cart, true",
    "Deployment, '', '', true",
    "'', '', cart, true",
    "StatefulSet, default, cart, false",
    "Deployment, other, cart, false",
    "Deployment, default, car, false"
  })
  void everyPartThatIsWrittenMustMatch(String kind, String namespace, String name, boolean covers) {
    assertThat(exemption(new Subject(kind, namespace, name), "").covers("some-rule", CART, "spec"))
        .isEqualTo(covers);
  }

  @Test
  void itIsAboutOneRule() {
    assertThat(exemption(new Subject("", "", ""), "").covers("other-rule", CART, "spec")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', spec.a, true",
    "'', '', true",
    "spec.a, spec.a, true",
    "spec.a, spec.a.b, true",
    "spec.a, spec.a[0], true",
    "spec.a, spec.ab, false",
    "spec.a, spec, false",
    "spec.a[app], spec.a[app].image, true",
    "spec.a[app], spec.a[apple].image, false"
  })
  void aPathCoversItselfAndAllBelow(String path, String field, boolean covers) {
    assertThat(exemption(new Subject("", "", ""), path).covers("some-rule", CART, field))
        .isEqualTo(covers);
  }
}
