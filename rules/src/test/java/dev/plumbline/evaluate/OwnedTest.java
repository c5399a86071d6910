package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.library.network.NoIngressPolicy;
import dev.plumbline.library.user.PrivilegedContainer;
import dev.plumbline.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of an owner is not said again of what it owns. */
class OwnedTest {
  private static final String DEPLOYMENT = "apps/v1 Deployment cart";
  private static final String REPLICA_SET = "apps/v1 ReplicaSet cart-7d9";
  private static final Evaluator EVALUATOR =
      new Evaluator(
          List.of(new PrivilegedContainer(), new NoIngressPolicy()),
          Profile.DEFAULT,
          LocalDate.of(2026, 1, 1));

  private static String object(String name, String owner, String containers) {
    String[] words = name.split(" ", -1);
    String[] owning = owner.split(" ", -1);
    String reference =
        owner.isEmpty()
            ? ""
            : "{controller: true, apiVersion: %s, kind: %s, name: %s, uid: uid-of-%s}"
                .formatted(owning[0], owning[1], owning[2], owning[2]);
    String pod = "{containers: [" + containers + "]}";
    return """
        apiVersion: %s
        kind: %s
        metadata:
          name: %s
          namespace: shop
          uid: uid-of-%s
          ownerReferences: [%s]
        spec: %s
        ---
        """
        .formatted(
            words[0],
            words[1],
            words[2],
            words[2],
            reference,
            words[1].equals("Pod") ? pod : "{template: {spec: " + pod + "}}");
  }

  private static String privileged(String name) {
    return "{name: " + name + ", securityContext: {privileged: true}}";
  }

  private static List<String> findings(String... objects) {
    return EVALUATOR.evaluate(Manifests.closed(String.join("", objects))).findings().stream()
        .map(finding -> finding.subject().name() + " " + finding.rule().id())
        .toList();
  }

  @Test
  @DisplayName("S-24: what a Deployment causes is reported on the Deployment alone")
  void aChainIsReportedOnItsOwner() {
    assertThat(
            findings(
                object("v1 Pod cart-7d9-x", REPLICA_SET, privileged("app")),
                object(REPLICA_SET, DEPLOYMENT, privileged("app")),
                object(DEPLOYMENT, "", privileged("app"))))
        .containsExactly("cart no-ingress-policy", "cart privileged-container");
  }

  @Test
  @DisplayName("S-24: an owner that is elsewhere says nothing here")
  void anAbsentOwnerDoesNotCount() {
    assertThat(findings(object(REPLICA_SET, DEPLOYMENT, privileged("app"))))
        .containsExactly("cart-7d9 no-ingress-policy", "cart-7d9 privileged-container");
    assertThat(
            findings(
                object(REPLICA_SET, DEPLOYMENT, privileged("app")),
                object(DEPLOYMENT, "", privileged("app"))
                    .replace("uid: uid-of-cart\n", "uid: x\n")))
        .contains("cart-7d9 privileged-container");
    assertThat(
            findings(
                object(REPLICA_SET, DEPLOYMENT, privileged("app")),
                object(DEPLOYMENT, "", privileged("app"))
                    .replace("namespace: shop", "namespace: other")))
        .contains("cart-7d9 privileged-container");
  }

  @Test
  @DisplayName("S-24: naming an owner hides nothing that the owner does not have")
  void whatTheOwnerDoesNotHaveStays() {
    assertThat(
            findings(
                object(REPLICA_SET, "", "{name: app}"),
                object("v1 Pod forged", REPLICA_SET, privileged("app"))))
        .containsExactly("cart-7d9 no-ingress-policy", "forged privileged-container");
    assertThat(
            findings(
                object(REPLICA_SET, "", privileged("app")),
                object("v1 Pod one", REPLICA_SET, privileged("app") + "," + privileged("proxy"))))
        .contains("one privileged-container");
  }

  @Test
  void onlyAControllerOwns() {
    assertThat(
            findings(
                object(DEPLOYMENT, "", privileged("app")),
                object(REPLICA_SET, DEPLOYMENT, privileged("app"))
                    .replace("controller: true, ", "")))
        .contains("cart-7d9 privileged-container");
  }

  @Test
  void whoOwnEachOtherOwnNothing() {
    assertThat(
            findings(
                object("v1 Pod a", "v1 Pod b", privileged("app")),
                object("v1 Pod b", "v1 Pod a", privileged("app"))))
        .contains("a privileged-container", "b privileged-container");
  }

  @Test
  @DisplayName("S-24: a ReplicaSet kept for its history is left to its Deployment")
  void aRetiredReplicaSetIsNotJudged() {
    String retired =
        object(REPLICA_SET, DEPLOYMENT, privileged("app"))
            .replace("spec: {template", "spec: {replicas: 0, template");
    assertThat(findings(object(DEPLOYMENT, "", "{name: app}"), retired))
        .containsExactly("cart no-ingress-policy");
    assertThat(findings(retired)).contains("cart-7d9 privileged-container");
  }

  @Test
  @DisplayName("S-24, S-128: deleting an owner does not make its pods worse")
  void whatWasSaidOfTheOwnerIsKnownOfThePod() {
    String deployment = object(DEPLOYMENT, "", privileged("app"));
    String replicaSet = object(REPLICA_SET, DEPLOYMENT, privileged("app"));
    Report report =
        EVALUATOR.evaluate(Manifests.closed(deployment + replicaSet), Manifests.closed(replicaSet));
    assertThat(report.findings()).isEmpty();
    assertThat(report.known()).hasSize(2);
  }

  @Test
  @DisplayName("S-26: a resized Pod is judged as it is, not as its owner is")
  void whatAResizeBreaksIsThePodsOwn() {
    Evaluator evaluator =
        new Evaluator(
            List.of(new dev.plumbline.library.resources.RequestAboveLimit()),
            Profile.DEFAULT,
            LocalDate.of(2026, 1, 1));
    String sized = "{name: app, resources: {requests: {cpu: 1}, limits: {cpu: %s}}}";
    String before =
        object(REPLICA_SET, "", sized.formatted("2"))
            + object("v1 Pod cart-7d9-x", REPLICA_SET, sized.formatted("2"));
    String after =
        object(REPLICA_SET, "", sized.formatted("2"))
            + object("v1 Pod cart-7d9-x", REPLICA_SET, sized.formatted("500m"));
    assertThat(evaluator.evaluate(Manifests.closed(before), Manifests.closed(after)).findings())
        .extracting(finding -> finding.subject().name())
        .containsExactly("cart-7d9-x");
  }

  @Test
  @DisplayName("S-129: a Pod created directly is judged beside a Deployment, each once")
  void aPodOfItsOwnIsJudgedBesideADeployment() {
    assertThat(
            findings(
                object(DEPLOYMENT, "", privileged("app")),
                object(REPLICA_SET, DEPLOYMENT, privileged("app")),
                object("v1 Pod cart-7d9-x", REPLICA_SET, privileged("app")),
                object("v1 Pod debug", "", privileged("app"))))
        .filteredOn(finding -> finding.endsWith("privileged-container"))
        .containsExactly("cart privileged-container", "debug privileged-container");
  }

  @Test
  @DisplayName("S-83: the pod that mirrors a static one is judged, whatever its node is said to be")
  void aMirrorPodIsJudged() {
    String mirror =
        object("v1 Pod etcd", "v1 Node worker", privileged("app"))
            .replace(
                "metadata:\n", "metadata:\n  annotations: {kubernetes.io/config.mirror: 3f2a}\n");
    String node = "apiVersion: v1\nkind: Node\nmetadata: {name: worker, uid: uid-of-worker}\n";
    assertThat(findings(mirror, node)).contains("etcd privileged-container");
    assertThat(findings(mirror)).contains("etcd privileged-container");
  }

  @Test
  void everyPodTemplateOfAnObjectIsJudged() {
    String ray =
        """
        apiVersion: ray.io/v1
        kind: RayCluster
        metadata: {name: ray}
        spec:
          headGroupSpec: {template: {spec: {containers: [%s]}}}
          workerGroupSpecs:
          - template: {spec: {containers: [%s]}}
        """
            .formatted(privileged("head, image: a"), privileged("worker, image: a"));
    Report report = EVALUATOR.evaluate(Manifests.closed(ray));
    assertThat(report.findings())
        .extracting(finding -> Map.entry(finding.rule().id(), finding.path()))
        .containsExactlyInAnyOrder(
            Map.entry("no-ingress-policy", "metadata.name"),
            Map.entry(
                "privileged-container",
                "spec.headGroupSpec.template.spec.containers[head].securityContext.privileged"),
            Map.entry(
                "privileged-container",
                "spec.workerGroupSpecs[0].template.spec.containers[worker]"
                    + ".securityContext.privileged"));
  }
}
