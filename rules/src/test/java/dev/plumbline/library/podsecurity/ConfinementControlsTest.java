package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Pods.CONTAINER;
import static dev.plumbline.library.podsecurity.Pods.app;
import static dev.plumbline.library.podsecurity.Pods.paths;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the controls of capabilities and confinement make of single pods. */
class ConfinementControlsTest {

  @ParameterizedTest
  @DisplayName("S-69: nothing but ALL in capital letters drops all")
  @ValueSource(strings = {"", "drop: []", "drop: [all]", "drop: [NET_RAW]", "drop: ALL"})
  void nothingButAllDropsAll(String capabilities) {
    assertThat(app(new PodSecurityCapabilitiesRestricted(), "capabilities: {" + capabilities + "}"))
        .containsExactly(CONTAINER + "capabilities.drop");
    assertThat(app(new PodSecurityCapabilitiesRestricted(), "capabilities: {drop: [NET_RAW, ALL]}"))
        .isEmpty();
  }

  @Test
  @DisplayName("S-70: a capability with the prefix CAP_ is none of those allowed")
  void aCapabilityWithPrefixIsNotAllowed() {
    assertThat(app(new PodSecurityCapabilitiesBaseline(), "capabilities: {add: [CAP_CHOWN]}"))
        .containsExactly(CONTAINER + "capabilities.add[0]");
  }

  @Test
  @DisplayName("S-71: baseline allows thirteen capabilities, restricted one")
  void baselineAllowsThirteenCapabilities() {
    String thirteen =
        """
        AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP,
        SETGID, SETPCAP, SETUID, SYS_CHROOT""";
    String context = "capabilities: {drop: [ALL], add: [" + thirteen.replace("\n", " ") + "]}";
    assertThat(app(new PodSecurityCapabilitiesBaseline(), context)).isEmpty();
    assertThat(app(new PodSecurityCapabilitiesRestricted(), context))
        .hasSize(12)
        .doesNotContain(CONTAINER + "capabilities.add[7]");
  }

  @Test
  @DisplayName("S-72: a seccomp profile comes from the pod or from every container")
  void aSeccompProfileComesFromThePodOrFromEveryContainer() {
    Rule rule = new PodSecuritySeccompRestricted();
    String profiles =
        "containers: [{name: app, securityContext: {seccompProfile: {type: %s}}}, {name: b}]";
    String ofPod = "securityContext: {seccompProfile: {type: RuntimeDefault}}, ";
    assertThat(paths(rule, profiles.formatted("Localhost")))
        .containsExactly("spec.containers[b].securityContext.seccompProfile.type");
    assertThat(paths(rule, ofPod + profiles.formatted("Localhost"))).isEmpty();
    assertThat(paths(rule, ofPod + profiles.formatted("Unconfined")))
        .containsExactly(CONTAINER + "seccompProfile.type");
    assertThat(
            paths(
                rule,
                ofPod.replace("RuntimeDefault", "Unconfined") + profiles.formatted("Localhost")))
        .containsExactly("spec.securityContext.seccompProfile.type");
  }

  @Test
  @DisplayName("S-72: a seccomp profile without a type is none")
  void aSeccompProfileWithoutTypeIsNone() {
    assertThat(app(new PodSecuritySeccompBaseline(), "seccompProfile: {}"))
        .containsExactly(CONTAINER + "seccompProfile.type");
    assertThat(app(new PodSecuritySeccompBaseline(), "seccompProfile: null")).isEmpty();
  }

  @Test
  @DisplayName("S-73: AppArmor counts by field and by annotation")
  void appArmorCountsByFieldAndByAnnotation() {
    String manifest =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: cart
          annotations: {container.apparmor.security.beta.kubernetes.io/app: unconfined}
        spec:
          template:
            metadata:
              annotations:
                container.apparmor.security.beta.kubernetes.io/app: unconfined
                container.apparmor.security.beta.kubernetes.io/b: runtime/default
                container.apparmor.security.beta.kubernetes.io/c: localhost/tight
                container.apparmor.security.beta.kubernetes.io/d: ""
            spec:
              securityContext: {appArmorProfile: {type: Localhost, localhostProfile: tight}}
              containers:
              - name: app
                securityContext: {appArmorProfile: {type: Unconfined}}
        """;
    assertThat(Judged.by(new PodSecurityAppArmor(), manifest).messages())
        .containsExactly(
            "10: container \"app\" is annotated with AppArmor profile \"unconfined\";"
                + " allowed are runtime/default and localhost/…",
            "18: container \"app\" sets its AppArmor profile to \"Unconfined\";"
                + " allowed are RuntimeDefault and Localhost");
  }

  @Test
  @DisplayName("S-74: SELinux types are those of containers, user and role are unset")
  void seLinuxTypesAreThoseOfContainers() {
    Rule rule = new PodSecuritySeLinux();
    for (String type : List.of("container_t", "container_init_t", "container_kvm_t", "''")) {
      assertThat(app(rule, "seLinuxOptions: {type: " + type + ", user: '', level: s0}")).isEmpty();
    }
    assertThat(app(rule, "seLinuxOptions: {type: spc_t, user: u, role: r}"))
        .containsExactly(
            CONTAINER + "seLinuxOptions.type",
            CONTAINER + "seLinuxOptions.user",
            CONTAINER + "seLinuxOptions.role");
  }
}
