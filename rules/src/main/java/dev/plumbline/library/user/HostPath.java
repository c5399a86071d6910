package dev.plumbline.library.user;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A volume that is a path of the node.
 *
 * @param volume its name
 * @param path where its path is written, or should be
 */
record HostPath(String volume, Node path) {
  private static final Pattern SOCKET =
      Pattern.compile(
          ".*/(docker|containerd|crio|cri-dockerd|dockershim|podman)\\.sock/*"
              + "|.*[/\\\\]pipe[/\\\\](docker_engine|containerd-containerd)",
          Pattern.CASE_INSENSITIVE);

  /** With what is often mounted for good reasons, such as the time zone, left out. */
  private static final Pattern SYSTEM =
      Pattern.compile(
          "/(?:bin|boot|dev|etc|home|lib|lib64|sbin|usr|var|var/lib|var/log)?"
              + "|/(?:boot|proc|root|sys|var/lib/(?:docker|containerd|kubelet))(?:/.*)?"
              + "|/etc/(?:passwd|shadow|sudoers|ssh|kubernetes)(?:/.*)?");

  private static final Set<String> SOCKET_DIRECTORIES =
      Set.of(
          "/",
          "/run",
          "/run/containerd",
          "/run/crio",
          "/run/k3s",
          "/run/k3s/containerd",
          "/run/podman");

  /** The volumes of a pod that are paths of its node, mounted or not. */
  static List<HostPath> of(Workload pod) {
    return pod.spec().get("volumes").items().stream()
        .filter(volume -> volume.get("hostPath").isPresent())
        .map(volume -> new HostPath(volume.get("name").text(), volume.at("hostPath", "path")))
        .toList();
  }

  /** Whether it is the socket (on Windows the pipe) that a container runtime takes orders from. */
  boolean isRuntimeSocket() {
    return SOCKET.matcher(path.text()).matches();
  }

  /** Whether such a socket lies in it or below it. */
  boolean holdsRuntimeSocket() {
    return path.text().startsWith("/") && SOCKET_DIRECTORIES.contains(resolved());
  }

  /** Whether it belongs to the operating system, and not to who runs the container. */
  boolean isOfSystem() {
    return path.text().startsWith("/") && SYSTEM.matcher(resolved()).matches();
  }

  /** Without empty segments, and with /var/run as what it links to on every current node. */
  private String resolved() {
    String plain =
        Arrays.stream(path.text().split("/"))
            .filter(segment -> !segment.isEmpty() && !segment.equals("."))
            .collect(Collectors.joining("/", "/", ""));
    return plain.equals("/var/run") || plain.startsWith("/var/run/")
        ? plain.substring("/var".length())
        : plain;
  }
}
