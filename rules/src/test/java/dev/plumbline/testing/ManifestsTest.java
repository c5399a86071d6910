package dev.plumbline.testing;

import static dev.plumbline.testing.Manifests.manifests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.evaluate.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestsTest {
  @TempDir private Path folder;

  @BeforeEach
  void letNoProfileAboveGovern() throws IOException {
    profile("rules: {'*': off, privileged-container: critical, no-ingress-policy: high}");
  }

  private void profile(String settings) throws IOException {
    write("plumbline.yaml", "apiVersion: plumbline.dev/v1\nkind: Profile\n" + settings);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String pod(String security) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: cart, namespace: shop, labels: {app: cart}}
    spec:
      containers:
      - name: app
        securityContext: {%s}
    """
        .formatted(security);
  }

  private static final String POLICY =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: cart, namespace: shop}
      spec: {podSelector: {}, policyTypes: [Ingress]}
      """;

  private Manifests all() {
    return manifests(folder.toString());
  }

  @Test
  void whatHoldsPasses() throws IOException {
    write("cart.yaml", pod("privileged: false") + POLICY);
    assertThat(all()).hold().hold();
    assertThat(all().report().outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aFindingSaysWhereWhatAndWhatToDo() throws IOException {
    Path cart = write("cart.yaml", pod("privileged: true") + POLICY);
    assertThatThrownBy(() -> assertThat(all()).as("the shop").hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[the shop] ")
        .hasMessageContaining(
            """
            Expecting the manifests in [%s] to hold, but:

            %s:7:23: CRITICAL privileged-container: container "app" is privileged
                > securityContext: {privileged: true}
                Pod shop/cart: spec.containers[app].securityContext.privileged
                fix: \
            """
                .formatted(folder, cart));
  }

  @Test
  void whatIsBelowTheThresholdPassesAndIsCounted() throws IOException {
    profile(
        "failOn: critical\nrules: {'*': off, privileged-container: critical, host-namespace: low}");
    Path cart = write("cart.yaml", pod("privileged: false") + "  hostNetwork: true\n");
    assertThat(all()).hold();
    Files.writeString(cart, pod("privileged: true") + "  hostNetwork: true\n");
    assertThatThrownBy(() -> assertThat(all()).hold())
        .message()
        .endsWith("(and 1 findings below the threshold)")
        .doesNotContain("host-namespace");
  }

  @Test
  void whatCannotBeKnownHasNotPassed() throws IOException {
    Path cart = write("cart.yaml", pod("privileged: false"));
    assertThatThrownBy(() -> assertThat(manifests(cart.toString())).hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(cart + ":1:1: HIGH no-ingress-policy cannot be known: ")
        .hasMessageContaining("    Pod shop/cart");
  }

  @Test
  void whatCannotBeReadHasNotPassed() throws IOException {
    write("cart.yaml", pod("privileged: false") + POLICY);
    Path broken = write("broken.yaml", "kind: Pod\nmetadata: {name: [}\n");
    assertThatThrownBy(() -> assertThat(all()).hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(broken + ":2:")
        .hasMessageContaining("cannot be read: ")
        .hasMessageContaining("    > metadata: {name: [}");
  }

  @Test
  void aFolderThatIsNotThereHasNotPassed() {
    assertThatThrownBy(() -> assertThat(manifests(folder.resolve("k8s").toString())).hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("k8s");
  }

  @Test
  void anEmptyFolderHasNotPassed() throws IOException {
    write("values.yaml", "replicas: 2\n");
    assertThatThrownBy(() -> assertThat(all()).hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith(
            "nothing was judged: there is no object in 2 files, 1 helm-values, 1 plumbline");
    assertThatThrownBy(() -> assertThat(manifests()).hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nothing was judged");
  }

  @Test
  void rulesThatLookAtNothingHaveNotPassed() throws IOException {
    write("policy.yaml", POLICY);
    assertThatThrownBy(() -> assertThat(all()).hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith(
            "nothing was judged: no rule of the profile looks at any of the 1 objects");
  }

  @Test
  void whatCanNeverFailHasNotPassed() throws IOException {
    write("cart.yaml", pod("privileged: true"));
    assertThatThrownBy(() -> assertThat(all()).hold("audit"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to hold by the profile audit, but")
        .hasMessageContaining("nothing could fail: the profile says failOn: never");
  }

  @Test
  void anotherProfileMayBeGiven() throws IOException {
    write("cart.yaml", pod("privileged: true"));
    Path other =
        write(
            "other.yaml",
            "apiVersion: plumbline.dev/v1\nkind: Profile\nrules: {'*': off, run-as-root: low}");
    assertThat(all()).hold(other.toString());
    assertThatThrownBy(() -> assertThat(all()).as("shop").hold("pod-security/baseline"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[shop] ")
        .hasMessageContaining("pod-security-privileged");
  }

  @Test
  void aProfileThatIsNoneIsAnError() throws IOException {
    write("cart.yaml", pod("privileged: false"));
    assertThatThrownBy(() -> assertThat(all()).hold("restrictd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("restrictd", "restricted");
    profile("rules: {no-such-rule: off}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(all()).hold())
        .withMessageContaining("no-such-rule");
  }

  @Test
  void aSecretIsNotPrinted() throws IOException {
    profile("rules: {'*': off, literal-credential: high}");
    write(
        "cart.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: cart}
        spec:
          containers:
          - name: app
            env: [{name: DB_PASSWORD, value: correct-horse}]
        """);
    assertThatThrownBy(() -> assertThat(all()).hold())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("literal-credential")
        .message()
        .doesNotContain("correct-horse");
  }

  @Test
  void aNameCannotMoveTheCursor() throws IOException {
    write("cart.yaml", pod("privileged: true").replace("name: app", "name: \"a\\u001b[2J\\nb\""));
    assertThatThrownBy(() -> assertThat(all()).hold())
        .isInstanceOf(AssertionError.class)
        .message()
        .doesNotContain("\u001b")
        .contains("container \"a\ufffd[2J\ufffdb\" is privileged");
  }
}
