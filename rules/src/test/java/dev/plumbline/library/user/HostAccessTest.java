package dev.plumbline.library.user;

import static dev.plumbline.library.user.Pods.cronJob;
import static dev.plumbline.library.user.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pod sees of its node. */
class HostAccessTest {

  private static Judged volume(Rule rule, String path) {
    return Judged.by(
        rule,
        pod(
            """
            volumes:
            - name: data
              hostPath:
                path: '%s'
            """
                .formatted(path)));
  }

  @Test
  void eachNamespaceOfTheNodeIsAFinding() {
    Judged judged =
        Judged.by(
            new HostNamespace(),
            cronJob("hostIPC: true\nhostNetwork: true\nhostPID: true\ncontainers: []"));

    assertThat(judged.messages())
        .containsExactly(
            "9: the pod shares the shared memory of its node: hostIPC is true",
            "10: the pod shares the network of its node: hostNetwork is true",
            "11: the pod shares the processes of its node: hostPID is true");
    assertThat(judged.severities()).containsOnly(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "null", "'true'"})
  void aNamespaceIsSharedOnlyByTheBooleanTrue(String value) {
    assertThat(Judged.by(new HostNamespace(), pod("hostNetwork: " + value)).messages()).isEmpty();
  }

  @Test
  @DisplayName("S-76: a path of the node is a finding, mounted read-only or not at all")
  void aPathOfTheNodeIsAFinding() {
    Judged judged =
        Judged.by(
            new HostPathVolume(),
            pod(
                """
                containers:
                - name: app
                  volumeMounts: [{name: logs, mountPath: /logs, readOnly: true}]
                volumes:
                - name: logs
                  hostPath: {path: /var/log}
                - name: unused
                  hostPath: {path: /srv}
                - name: tmp
                  emptyDir: {}
                """));

    assertThat(judged.messages())
        .containsExactly(
            "10: volume \"logs\" is the path \"/var/log\" of the node",
            "12: volume \"unused\" is the path \"/srv\" of the node");
    assertThat(judged.paths().get(0)).isEqualTo("spec.volumes[logs].hostPath.path");
    assertThat(judged.severities()).containsOnly(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/var/run/docker.sock",
        "/run/docker.sock/",
        "/run/user/1000/docker.sock",
        "/run/containerd/containerd.sock",
        "/run/k3s/containerd/containerd.sock",
        "/var/run/crio/crio.sock",
        "/var/run/cri-dockerd.sock",
        "/run/podman/podman.sock",
        "\\\\.\\pipe\\docker_engine",
        "//./pipe/containerd-containerd"
      })
  void theSocketOfTheRuntimeIsTheWorstPathAndToldOnce(String path) {
    Judged judged = volume(new ContainerRuntimeSocket(), path);

    assertThat(judged.messages())
        .containsExactly(
            "8: volume \"data\" is the socket of the container runtime, \"%s\"".formatted(path));
    assertThat(judged.severities()).containsExactly(Severity.CRITICAL);
    assertThat(volume(new HostPathVolume(), path).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "//", "/.", "/run", "/var/run", "/var/run/", "/var//run/crio", "/run/k3s"})
  void aDirectoryAboveTheSocketIsAsBad(String path) {
    assertThat(volume(new ContainerRuntimeSocket(), path).messages())
        .containsExactly(
            "8: volume \"data\" is the path \"%s\" of the node,".formatted(path)
                + " where the socket of the container runtime lies");
    assertThat(volume(new HostPathVolume(), path).messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/var/log",
        "/run/udev",
        "/run/thing.sock",
        "/srv/mydocker.sock",
        "/run/docker.sock.bak",
        "/runner",
        "run",
        ""
      })
  void otherPathsAreNotTheSocket(String path) {
    assertThat(volume(new ContainerRuntimeSocket(), path).messages()).isEmpty();
    assertThat(volume(new HostPathVolume(), path).messages()).hasSize(1);
  }

  @Test
  void aHostPathWithoutPathIsStillOne() {
    assertThat(
            Judged.by(new HostPathVolume(), pod("volumes:\n- name: data\n  hostPath: {}")).paths())
        .containsExactly("spec.volumes[data].hostPath.path");
  }

  @Test
  @DisplayName("S-65: ephemeral containers can be read-only too")
  void theRootFilesystemMustBeReadOnlyInEveryContainer() {
    Judged judged =
        Judged.by(
            new WritableRootFilesystem(),
            pod(
                """
                securityContext: {readOnlyRootFilesystem: true}
                containers:
                - name: app
                  securityContext: {readOnlyRootFilesystem: true}
                - name: metrics
                  securityContext: {readOnlyRootFilesystem: 'true'}
                ephemeralContainers:
                - name: debugger
                """));

    assertThat(judged.messages())
        .containsExactly(
            "10: container \"metrics\" can write to its root filesystem:"
                + " readOnlyRootFilesystem is not true",
            "12: container \"debugger\" can write to its root filesystem:"
                + " readOnlyRootFilesystem is not set");
    assertThat(judged.severities()).containsOnly(Severity.LOW);
  }

  @Test
  @DisplayName("S-67: Windows has no read-only root filesystem")
  void windowsHasNoReadOnlyRootFilesystem() {
    assertThat(
            Judged.by(
                    new WritableRootFilesystem(),
                    pod("os: {name: windows}\ncontainers:\n- name: app"))
                .messages())
        .isEmpty();
  }
}
