package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.Level.BASELINE;
import static dev.plumbline.library.podsecurity.Pods.paths;
import static dev.plumbline.library.podsecurity.Pods.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.KubernetesVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the controls of the node's ports, volumes and settings make of single pods. */
class HostControlsTest {

  @Test
  @DisplayName("S-75: no hostPort and hostPort 0 are fine, hostNetwork sets it")
  void hostNetworkSetsHostPorts() {
    String ports = "containers: [{name: app, ports: [{containerPort: 80}, {hostPort: 0}]}]";
    assertThat(paths(new PodSecurityHostPorts(), ports)).isEmpty();
    assertThat(paths(new PodSecurityHostPorts(), "hostNetwork: true, " + ports))
        .containsExactly("spec.containers[app].ports[0].hostPort");
    assertThat(
            paths(
                new PodSecurityHostPorts(),
                "hostNetwork: true, " + ports.replace("containers", "ephemeralContainers")))
        .isEmpty();
  }

  @Test
  @DisplayName("S-76: a hostPath is refused read-only too, an unknown type of volume as well")
  void volumeTypesAreAnAllowList() {
    String volumes =
        """
        containers: [{name: app, volumeMounts: [{name: a, mountPath: /a, readOnly: true}]}],
        volumes: [
          {name: a, hostPath: {path: /}},
          {name: b, yetToCome: {}},
          {name: c, configMap: {}}, {name: d, csi: {}}, {name: e, downwardAPI: {}},
          {name: f, emptyDir: {}}, {name: g, ephemeral: {}}, {name: h, image: {}},
          {name: i, persistentVolumeClaim: {}}, {name: j, projected: {}}, {name: k, secret: {}},
          {name: l}, {name: m, nfs: null}]""";
    assertThat(paths(new PodSecurityVolumeTypes(), volumes))
        .containsExactly("spec.volumes[a].hostPath", "spec.volumes[b].yetToCome");
    assertThat(paths(new PodSecurityHostPath(), volumes))
        .containsExactly("spec.volumes[a].hostPath");
  }

  @Test
  @DisplayName("S-77: a sysctl that becomes safe later is told apart from one that never does")
  void theMessageNamesTheVersionThatMakesASysctlSafe() {
    String pod =
        pod(
            """
            securityContext: {sysctls: [{name: net.ipv4.tcp_rmem}, {name: kernel.msgmax}]},
            containers: [{name: app}]""");
    assertThat(BASELINE.judge(new KubernetesVersion(1, 31), pod).findings())
        .extracting(finding -> finding.message())
        .containsExactly(
            "sysctl \"net.ipv4.tcp_rmem\" is on baseline's list of safe ones"
                + " from Kubernetes 1.32 on only",
            "sysctl \"kernel.msgmax\" is not on baseline's list of safe ones");
  }

  @Test
  @DisplayName("S-78: every probe and hook asks the pod itself")
  void everyProbeAndHookAsksThePodItself() {
    assertThat(
            paths(
                new PodSecurityHostProbes(),
                """
                containers: [{name: app,
                  livenessProbe: {httpGet: {host: a}}, readinessProbe: {tcpSocket: {host: b}},
                  startupProbe: {httpGet: {host: ''}}, lifecycle: {
                    postStart: {httpGet: {host: c}}, preStop: {tcpSocket: {host: d}}}}]"""))
        .containsExactlyInAnyOrder(
            "spec.containers[app].livenessProbe.httpGet.host",
            "spec.containers[app].readinessProbe.tcpSocket.host",
            "spec.containers[app].lifecycle.postStart.httpGet.host",
            "spec.containers[app].lifecycle.preStop.tcpSocket.host");
  }
}
