package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import org.junit.jupiter.api.Test;

class BlueprintSecretEnvironmentTest {
  private static final String SITE =
      """
      apiVersion: plumbline.dev/v1
      kind: Blueprint
      metadata: {name: shop}
      spec:
        components: {cart: {}}
        requirements:
        - {id: SHOP-1, title: Secrets, component: cart, secretEnvironment: [DB_PASSWORD]}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: db}
      stringData: {PASSWORD: ""}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart}
      spec:
        template:
          spec:
            containers:
            - name: cart
              envFrom: [{prefix: DB_, secretRef: {name: db}}]
      """;

  @Test
  void aSecretTakenAsAWholeGivesItsKeysUnderThePrefix() {
    assertThat(Judged.by(new BlueprintSecretEnvironment(), SITE).messages()).isEmpty();
  }

  @Test
  void aSecretWithoutTheKeyDoesNot() {
    assertThat(
            Judged.by(
                    new BlueprintSecretEnvironment(), SITE.replace("PASSWORD: \"\"", "USER: \"\""))
                .messages())
        .containsExactly(
            "21: container \"cart\" takes no variable DB_PASSWORD from a secret (SHOP-1)");
  }

  @Test
  void whatASecretHoldsThatIsNotHereIsNotKnown() {
    assertThat(
            Judged.by(new BlueprintSecretEnvironment(), SITE.replace("{name: db}}]", "{name: x}}]"))
                .reasons())
        .containsExactly("a Secret that is not here may hold DB_PASSWORD (SHOP-1)");
  }

  @Test
  void theReferenceThatIsNoSecretIsNamed() {
    assertThat(
            Judged.by(
                    new BlueprintSecretEnvironment(),
                    SITE.replace(
                        "envFrom: [{prefix: DB_, secretRef: {name: db}}]",
                        """
                        env:
                                - name: DB_PASSWORD
                                  valueFrom:
                                    configMapKeyRef: {name: db, key: password}"""))
                .messages())
        .containsExactly(
            "25: DB_PASSWORD of container \"cart\" does not come from a secret (SHOP-1)");
  }
}
