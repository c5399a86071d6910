package dev.plumbline.resource;

import dev.plumbline.resource.Container.Role;
import dev.plumbline.resource.PodTemplate.Maker;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A service of a Compose file, shown as a pod of one container: the amounts, the user and the
 * options of Docker as Kubernetes writes them, each where the file has it.
 */
final class ComposeService {
  private static final long DEFAULT_PERIOD = 100_000;

  private final Node service;
  private final List<Node> variables;

  /**
   * @param variables maps of what the files say that it takes its environment from
   */
  ComposeService(Node service, List<Node> variables) {
    this.service = service;
    this.variables = variables;
  }

  PodTemplate template() {
    Node pod =
        service.showing(
            Map.of(
                "hostNetwork", Declared.host(service.get("network_mode")),
                "hostPID", Declared.host(service.get("pid")),
                "hostIPC", Declared.host(service.get("ipc")),
                "volumes", volumes()));
    Container container = new Container(service.key(), container(), Role.MAIN, pod);
    return new PodTemplate(service, pod, List.of(container), Maker.KUBERNETES);
  }

  private Node container() {
    return service.showing(
        Map.of(
            "image", image(),
            "command", Declared.command(service.get("entrypoint")),
            "args", Declared.command(service.get("command")),
            "env", environment(),
            "envFrom", unreadFiles(),
            "resources", resources(),
            "securityContext", security()));
  }

  /** The files of variables, where some of them could not be read. */
  private Node unreadFiles() {
    Node files = service.get("env_file");
    int named = files.text().isEmpty() ? files.items().size() : 1;
    return files.showing(variables.size() < named ? List.of(files) : List.of());
  }

  /** Beside a build the image is the name that its result gets. */
  private Node image() {
    Node image = service.get("image");
    return service.get("build").isPresent() ? service.get("build").get("image") : image;
  }

  private Node security() {
    Node options = service.get("security_opt");
    return service.showing(
        Map.of(
            "privileged", service.get("privileged"),
            "readOnlyRootFilesystem", service.get("read_only"),
            "runAsUser", Declared.user(service.get("user")),
            "allowPrivilegeEscalation", Declared.escalation(options, Platform.COMPOSE),
            "seccompProfile", Declared.seccomp(options),
            "capabilities",
                service.showing(
                    Map.of(
                        "add", Declared.capabilities(service.get("cap_add")),
                        "drop", Declared.capabilities(service.get("cap_drop"))))));
  }

  private Node resources() {
    Node resources = service.at("deploy", "resources");
    Node limits = resources.get("limits");
    Node reservations = resources.get("reservations");
    return resources.showing(
        Map.of(
            "limits", bounds(limits, cpuLimit(limits), either("mem_limit", limits)),
            "requests",
                bounds(
                    reservations,
                    reservations.get("cpus"),
                    either("mem_reservation", reservations))));
  }

  private static Node bounds(Node place, Node cpu, Node memory) {
    return place.showing(Map.of("cpu", cpu, "memory", Declared.bytes(memory)));
  }

  /** The amount in the service itself, as it was written of old, or the one under deploy. */
  private Node either(String old, Node bounds) {
    Node amount = service.get(old);
    return amount.isPresent() ? amount : bounds.get("memory");
  }

  private Node cpuLimit(Node limits) {
    Node cpus = service.get("cpus");
    if (cpus.isPresent() || limits.get("cpus").isPresent()) {
      return cpus.isPresent() ? cpus : limits.get("cpus");
    }
    Node quota = service.get("cpu_quota");
    OptionalLong time = quota.integer();
    long period = service.get("cpu_period").integer().orElse(DEFAULT_PERIOD);
    if (time.isEmpty() || period <= 0) {
      return quota.isPresent() ? quota : limits.get("cpus");
    }
    BigDecimal share =
        BigDecimal.valueOf(Math.max(0, time.getAsLong()))
            .divide(BigDecimal.valueOf(period), MathContext.DECIMAL32);
    return quota.reading(Value.Type.STRING, share.toPlainString());
  }

  private Node volumes() {
    Node volumes = service.get("volumes");
    List<Node> binds = new ArrayList<>();
    for (Node volume : volumes.items()) {
      String[] parts = volume.text().split(":", 3);
      if (parts.length > 1 && parts[0].startsWith("/")) {
        Node path = volume.reading(Value.Type.STRING, parts[0]);
        binds.add(Declared.hostPath(volume, parts[1], path));
      } else if (volume.get("source").text().startsWith("/")) {
        binds.add(Declared.hostPath(volume, volume.get("target").text(), volume.get("source")));
      }
    }
    return volumes.showing(binds);
  }

  /** The files come first, for what the service itself says replaces them. */
  private Node environment() {
    Node own = service.get("environment");
    List<Node> all = new ArrayList<>();
    for (Node file : variables) {
      file.fields().forEach(variable -> all.add(variable(variable, variable.key(), variable)));
    }
    own.fields().forEach(variable -> all.add(variable(variable, variable.key(), variable)));
    for (Node item : own.items()) {
      String[] parts = item.text().split("=", 2);
      Node value = item.reading(Value.Type.STRING, parts.length > 1 ? parts[1] : "");
      all.add(variable(item, parts[0], parts.length > 1 ? value : item.get("value")));
    }
    return own.showing(all);
  }

  /** A variable without a value, or with a variable in it, has its value from elsewhere. */
  private static Node variable(Node place, String name, Node value) {
    boolean isOpen = value.isMissing() || Platform.isVariable(value.text());
    Node text = value.reading(Value.Type.STRING, value.scalar().replace("$$", "$"));
    return place.showing(
        Map.of(
            "name", place.reading(Value.Type.STRING, name),
            "value", value.isMissing() ? value : text,
            "valueFrom", isOpen ? place.showing(List.of(place)) : place.get("valueFrom")));
  }
}
