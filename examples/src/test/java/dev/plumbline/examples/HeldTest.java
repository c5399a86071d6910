package dev.plumbline.examples;

import static dev.plumbline.testing.Manifests.manifests;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** As a team would hold its manifests to its profile. */
class HeldTest {

  @Test
  void theManifestsHold() {
    assertThat(manifests("vibebox")).hold();
  }

  @TestFactory
  Stream<DynamicTest> eachObjectHolds() {
    return manifests("vikingthe-dev").tests();
  }
}
