package dev.plumbline.library.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import org.junit.jupiter.api.Test;

class ServiceAccountMissingTest {
  private static Judged judge(World world, String spec, String more) {
    return Judged.by(
        new ServiceAccountMissing(),
        world,
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: " + spec + "\n" + more);
  }

  @Test
  void kubernetesAndOpenShiftMakeSomeThemselves() {
    assertThat(judge(World.CLOSED, "{}", "").messages()).isEmpty();
    assertThat(judge(World.CLOSED, "{serviceAccountName: default}", "").messages()).isEmpty();
    assertThat(judge(World.CLOSED, "{serviceAccountName: deployer}", "").messages()).isEmpty();
  }

  @Test
  void theOldNameOfTheFieldCounts() {
    assertThat(judge(World.CLOSED, "{serviceAccount: cart}", "").messages())
        .containsExactly(
            "4: namespace \"default\" has no ServiceAccount \"cart\": its pods are refused");
  }

  @Test
  void anAccountOfAnotherNamespaceDoesNotCount() {
    String elsewhere =
        "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: cart, namespace: b}\n";
    assertThat(judge(World.CLOSED, "{serviceAccountName: cart}", elsewhere).messages()).hasSize(1);
    assertThat(judge(World.OPEN, "{serviceAccountName: cart}", elsewhere).reasons())
        .containsExactly("ServiceAccount \"cart\" of namespace \"default\" is not in the input");
  }
}
