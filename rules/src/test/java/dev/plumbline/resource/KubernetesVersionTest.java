package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesVersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"v1.28", "1.28", "v1.28.0", "1.28.3", "v1.28.4-eks-2d5f260"})
  void thePatchAndTheLetterDoNotMatter(String written) {
    assertThat(KubernetesVersion.of(written)).contains(new KubernetesVersion(1, 28));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "v1", "v1.", "1.x", "1.28.x", "stable", "Latest", "1.-1", "1.28 "})
  void whatIsNoVersionIsNone(String written) {
    assertThat(KubernetesVersion.of(written)).isEmpty();
  }

  @Test
  void latestIsTheNewestKnown() {
    assertThat(KubernetesVersion.of("latest")).contains(KubernetesVersion.LATEST);
    assertThat(KubernetesVersion.LATEST).hasToString("v1.37");
  }

  @Test
  void versionsAreOrderedAsNumbers() {
    KubernetesVersion eighteen = new KubernetesVersion(1, 18);
    assertThat(eighteen).isGreaterThan(new KubernetesVersion(1, 9));
    assertThat(eighteen.isAtLeast(1, 18)).isTrue();
    assertThat(eighteen.isAtLeast(1, 19)).isFalse();
    assertThat(eighteen.isAtLeast(0, 99)).isTrue();
    assertThat(eighteen.isAtLeast(2, 0)).isFalse();
  }

  @Test
  void anInventoryIsForTheLatestUnlessItSaysOtherwise() {
    Inventory inventory = Inventory.of(World.OPEN, List.of());
    assertThat(inventory.kubernetesVersion()).isEqualTo(KubernetesVersion.LATEST);

    Inventory older = inventory.withKubernetesVersion(new KubernetesVersion(1, 28));
    assertThat(older.kubernetesVersion()).isEqualTo(new KubernetesVersion(1, 28));
    assertThat(older.world()).isEqualTo(World.OPEN);
    assertThat(older.resources()).isEqualTo(inventory.resources());
  }
}
