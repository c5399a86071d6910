package dev.plumbline.library.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutTest {
  private static List<String> messages(Rule rule, String manifests) {
    return Judged.by(rule, manifests).messages();
  }

  @ParameterizedTest
  @DisplayName("S-27: what is scaled to zero is judged by what it declares")
  @CsvSource({"replicas: 0, 1", "replicas: 1, 1", "'', 1", "replicas: 2, 0"})
  void aServiceWantsTwoPods(String replicas, int findings) {
    String deployment = Deployments.with(replicas);
    assertThat(messages(new SingleReplica(), deployment + Deployments.SERVICE)).hasSize(findings);
    assertThat(messages(new SingleReplica(), deployment)).isEmpty();
  }

  @Test
  void anAutoscalerDecidesHowManyPodsThereAre() {
    String all = Deployments.with("replicas: 1") + Deployments.SERVICE;
    SingleReplica rule = new SingleReplica();
    assertThat(messages(rule, all + Deployments.scaledBy("minReplicas: 2, maxReplicas: 3")))
        .isEmpty();
    assertThat(messages(rule, all + Deployments.scaledBy("maxReplicas: 3"))).hasSize(1);
  }

  @Test
  void stoppingTheOnlyPodFirstIsWorse() {
    String all = Deployments.with("strategy: {type: Recreate}") + Deployments.SERVICE;
    assertThat(Judged.by(new SingleReplica(), all).severities()).hasToString("[medium]");
  }

  @ParameterizedTest
  @CsvSource({
    "1, '{}', 0",
    "1, '{maxUnavailable: 1}', 1",
    "1, '{maxSurge: 0}', 1",
    "1, '{maxUnavailable: 50%}', 0",
    "2, '{maxUnavailable: 50%}', 0",
    "2, '{maxUnavailable: 100%}', 1",
    "3, '{maxUnavailable: 2}', 0",
    "3, '{maxUnavailable: 5}', 1",
    "0, '{maxUnavailable: 5}', 0",
    "2, '{maxUnavailable: most}', 0"
  })
  void percentagesOfUnavailablePodsAreRoundedDown(int replicas, String update, int findings) {
    String fields = "replicas: " + replicas + ", strategy: {rollingUpdate: " + update + "}";
    assertThat(messages(new RolloutDropsAll(), Deployments.with(fields))).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, '{rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}', 1",
    "Deployment, '{rollingUpdate: {maxSurge: 0%, maxUnavailable: 0}}', 1",
    "Deployment, '{rollingUpdate: {maxSurge: 0}}', 0",
    "Deployment, '{rollingUpdate: {maxUnavailable: 0}}', 0",
    "Deployment, '{type: Recreate}', 0",
    "DaemonSet, '{rollingUpdate: {maxUnavailable: 0}}', 1",
    "DaemonSet, '{rollingUpdate: {maxSurge: 1}}', 1",
    "DaemonSet, '{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}', 0",
    "DaemonSet, '{type: OnDelete, rollingUpdate: {maxUnavailable: 0}}', 0",
    "StatefulSet, '{rollingUpdate: {maxUnavailable: 0}}', 1",
    "StatefulSet, '{rollingUpdate: {partition: 0}}', 0"
  })
  void aPodIsReplacedOnlyIfOneMayComeOrGoFirst(String kind, String strategy, int findings) {
    String field = kind.equals("Deployment") ? "strategy: " : "updateStrategy: ";
    String manifest = Deployments.with(field + strategy).replace("Deployment", kind);
    assertThat(messages(new RolloutCannotProgress(), manifest)).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "'selector: {matchLabels: {app: cart}}', 0",
    "'selector: {matchExpressions: [{key: app, operator: Exists}]}', 0",
    "'selector: {matchLabels: {app: shop}}', 1",
    "'selector: {matchLabels: {app: cart, tier: web}}', 1",
    "'selector: {}', 1",
    "'', 1"
  })
  @DisplayName("S-36: a controller's selector matches its own template")
  void aSelectorMatchesItsTemplate(String selector, int findings) {
    assertThat(messages(new SelectorMismatch(), Deployments.with(selector))).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"'{app: cart}', 0", "'{app: shop}', 1", "'{app: cart, deploymentconfig: cart}', 1"})
  void aDeploymentConfigSelectsByLabelsAlone(String selector, int findings) {
    String config =
        Deployments.with("selector: " + selector)
            .replace("apps/v1", "apps.openshift.io/v1")
            .replace("Deployment", "DeploymentConfig");
    assertThat(messages(new SelectorMismatch(), config)).hasSize(findings);
  }

  @Test
  @DisplayName("S-156: before apps/v1 the selector had a default")
  void theSelectorOnceHadADefault() {
    String old = Deployments.with("").replace("apps/v1", "extensions/v1beta1");
    assertThat(messages(new SelectorMismatch(), old)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("S-102: the grace period outlasts the sleep before it; zero kills at once")
  @CsvSource(
      delimiter = '|',
      value = {
        "30|exec: {command: [sleep, '30']}|1",
        "30|exec: {command: [/bin/sleep, '29']}|0",
        "20|exec: {command: [sh, -c, sleep 1m && nginx -s quit]}|1",
        "20|exec: {command: [/bin/sh, -c, 'sleep 5; kill 1']}|0",
        "20|exec: {command: [/stop.sh]}|0",
        "15|sleep: {seconds: 15}|1",
        "0|sleep: {seconds: 0}|1",
        "15|httpGet: {port: 80}|0"
      })
  void theGracePeriodOutlastsTheSleep(int seconds, String hook, int findings) {
    String pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec: {terminationGracePeriodSeconds: "
            + seconds
            + ", containers: [{name: app, lifecycle: {preStop: {"
            + hook
            + "}}}]}\n";
    assertThat(messages(new GracePeriodTooShort(), pod)).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "'minReplicas: 2, maxReplicas: 2', 0",
    "'minReplicas: 3, maxReplicas: 2', 1",
    "'maxReplicas: 0', 1",
    "'minReplicas: 1', 1",
    "'minReplicas: -1, maxReplicas: 2', 1",
    "'minReplicas: 0, maxReplicas: 2', 1",
    "'minReplicas: 0, maxReplicas: 2, metrics: [{type: External}]', 0"
  })
  void theBoundsOfAnAutoscalerAgree(String bounds, int findings) {
    assertThat(messages(new HpaInvalidBounds(), Deployments.scaledBy(bounds))).hasSize(findings);
  }

  @Test
  void twoWritersOfReplicasFight() {
    String scaler = Deployments.scaledBy("maxReplicas: 3");
    HpaFightsReplicas rule = new HpaFightsReplicas();
    assertThat(messages(rule, Deployments.with("replicas: 2"))).isEmpty();
    assertThat(messages(rule, Deployments.with("") + scaler)).isEmpty();
    assertThat(messages(rule, Deployments.with("replicas: 2") + scaler)).hasSize(1);
    assertThat(messages(rule, Deployments.with("replicas: 0") + scaler))
        .singleElement()
        .asString()
        .contains("switches HorizontalPodAutoscaler \"up\" off");
  }

  @Test
  @DisplayName("S-139: what a cluster stores always has replicas")
  void storedReplicasSayNothing() {
    String all = Deployments.with("replicas: 2") + Deployments.scaledBy("maxReplicas: 3");
    assertThat(Judged.by(new HpaFightsReplicas(), World.CLUSTER, all).messages()).isEmpty();
  }
}
