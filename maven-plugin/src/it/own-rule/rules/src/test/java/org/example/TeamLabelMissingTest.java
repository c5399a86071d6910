package org.example;

import static dev.plumbline.testing.Manifests.manifests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.testing.RuleTester;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TeamLabelMissingTest {

  @TestFactory
  Stream<DynamicContainer> keepsToTheContract() {
    return RuleTester.contractOf(new TeamLabelMissing());
  }

  @Test
  void isFoundOnTheClassPath() {
    assertThatThrownBy(() -> assertThat(manifests("../shop/src/main/kubernetes")).hold())
        .hasMessageContaining("team-label-missing");
  }
}
