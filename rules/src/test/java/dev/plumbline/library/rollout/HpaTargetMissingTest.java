package dev.plumbline.library.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import org.junit.jupiter.api.Test;

class HpaTargetMissingTest {
  private static Judged judge(World world, String target, String more) {
    return Judged.by(
        new HpaTargetMissing(),
        world,
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: cart}
        spec:
          scaleTargetRef: %s
        """
                .formatted(target)
            + more);
  }

  @Test
  void theTargetMayBeInTheOldGroupOfItsKind() {
    String deployment = "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart}\n";
    String old = "{apiVersion: extensions/v1beta1, kind: Deployment, name: cart}";
    assertThat(judge(World.CLOSED, old, deployment).messages()).isEmpty();
    assertThat(judge(World.CLOSED, old, "").messages()).hasSize(1);
  }

  @Test
  void aTargetInAnotherNamespaceDoesNotCount() {
    assertThat(
            judge(
                    World.CLOSED,
                    "{apiVersion: apps/v1, kind: Deployment, name: cart}",
                    """
                    ---
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: cart, namespace: shop}
                    """)
                .messages())
        .containsExactly(
            "5: namespace \"default\" has no Deployment \"cart\": the autoscaler scales nothing");
  }

  @Test
  void whatAnOperatorMayMakeIsNotKnown() {
    Judged custom = judge(World.CLOSED, "{apiVersion: example.com/v1, kind: Shop, name: cart}", "");
    assertThat(custom.messages()).isEmpty();
    assertThat(custom.reasons())
        .containsExactly("there is no Shop \"cart\" here, but an operator may make it");
    String deployment = "{apiVersion: apps/v1, kind: Deployment, name: cart}";
    assertThat(judge(World.OPEN, deployment, "").reasons()).hasSize(1);
  }

  @Test
  void aDaemonSetCannotBeScaledWhetherItIsThereOrNot() {
    String agent = "{apiVersion: apps/v1, kind: DaemonSet, name: agent}";
    String written = "---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\n";
    String message = "5: a DaemonSet has no replicas that an autoscaler could set";
    assertThat(judge(World.OPEN, agent, "").messages()).containsExactly(message);
    assertThat(judge(World.CLOSED, agent, written).messages()).containsExactly(message);
  }
}
