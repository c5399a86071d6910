package dev.plumbline.resource;

import dev.plumbline.resource.Container.Role;
import dev.plumbline.resource.PodTemplate.Maker;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task definition of Amazon ECS, shown as a pod: MiB and units of cpu as Kubernetes writes
 * amounts, each where the definition has it. CloudFormation writes its names with a capital.
 */
final class EcsTask {
  private static final BigDecimal UNITS_PER_CPU = BigDecimal.valueOf(1024);
  private static final Pattern MEMORY = Pattern.compile("(\\d{1,9})( ?[gG][bB])?");
  private static final Pattern CPU =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)( ?v[cC][pP][uU])?");
  private static final Set<String> ENDS = Set.of("COMPLETE", "SUCCESS");

  private final Node task;
  private final boolean isCapital;

  EcsTask(Node task) {
    this.task = task;
    this.isCapital = task.get("ContainerDefinitions").isPresent();
  }

  String name() {
    String family = field(task, "family").text();
    return family.isEmpty() && isCapital ? task.parent().key() : family;
  }

  PodTemplate template() {
    Node pod =
        task.showing(
            Map.of(
                "hostNetwork", Declared.host(field(task, "networkMode")),
                "hostPID", Declared.host(field(task, "pidMode")),
                "hostIPC", Declared.host(field(task, "ipcMode")),
                "os", os(),
                "volumes", volumes(),
                "resources", taskResources()));
    List<Container> containers =
        field(task, "containerDefinitions").items().stream()
            .filter(node -> node.is(Value.Type.MAP))
            .map(node -> new Container(name(node), container(node), role(node), pod))
            .toList();
    return new PodTemplate(task, pod, containers, Maker.KUBERNETES);
  }

  /** A child by its name as it is registered with ECS. */
  private Node field(Node node, String name) {
    return node.get(
        isCapital ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name);
  }

  private String name(Node container) {
    String name = field(container, "name").text();
    return name.isEmpty() ? container.key() : name;
  }

  /** A container that others wait for until it ends runs before them. */
  private Role role(Node container) {
    String name = name(container);
    boolean isAwaited =
        field(task, "containerDefinitions").items().stream()
            .flatMap(other -> field(other, "dependsOn").items().stream())
            .anyMatch(
                wait ->
                    field(wait, "containerName").text().equals(name)
                        && ENDS.contains(field(wait, "condition").text()));
    return isAwaited ? Role.INIT : Role.MAIN;
  }

  private Node container(Node node) {
    return node.showing(
        Map.of(
            "image", field(node, "image"),
            "command", field(node, "entryPoint"),
            "args", field(node, "command"),
            "env", environment(node),
            "envFrom", field(node, "environmentFiles"),
            "healthcheck", field(node, "healthCheck"),
            "essential", flag(field(node, "essential")),
            "resources", containerResources(node),
            "securityContext", security(node)));
  }

  private Node environment(Node container) {
    Node own = field(container, "environment");
    return own.showing(own.items().stream().map(this::variable).toList());
  }

  private Node variable(Node item) {
    Node value = field(item, "value");
    Node none = item.get("valueFrom");
    boolean isOpen = Platform.ECS.isOpen(value);
    return item.showing(
        Map.of(
            "name", field(item, "name"),
            "value", isOpen ? none : value,
            "valueFrom", isOpen ? value : none));
  }

  private Node security(Node container) {
    Node options = field(container, "dockerSecurityOptions");
    Node capabilities = field(field(container, "linuxParameters"), "capabilities");
    return container.showing(
        Map.of(
            "privileged", flag(field(container, "privileged")),
            "readOnlyRootFilesystem", flag(field(container, "readonlyRootFilesystem")),
            "runAsUser", Declared.user(field(container, "user")),
            "allowPrivilegeEscalation",
                isFargate()
                    ? options.reading(Value.Type.BOOLEAN, "false") // which takes no such option
                    : Declared.escalation(options, Platform.ECS),
            "seccompProfile", Declared.seccomp(options),
            "capabilities",
                capabilities.showing(
                    Map.of(
                        "add", Declared.capabilities(field(capabilities, "add")),
                        "drop", Declared.capabilities(field(capabilities, "drop"))))));
  }

  /** CloudFormation takes the words for the values. */
  private static Node flag(Node field) {
    return field.text().equals("true") || field.text().equals("false")
        ? field.reading(Value.Type.BOOLEAN, field.text())
        : field;
  }

  private boolean isFargate() {
    return field(task, "requiresCompatibilities").items().stream()
        .anyMatch(type -> type.text().equals("FARGATE"));
  }

  /** What a container reserves of cpu is no limit; what its task gets is one. */
  private Node containerResources(Node container) {
    Node limits = amounts(container, cpu(field(task, "cpu")), memory(field(container, "memory")));
    Node requests =
        amounts(
            container, cpu(field(container, "cpu")), memory(field(container, "memoryReservation")));
    return container.showing(Map.of("limits", limits, "requests", requests));
  }

  private Node taskResources() {
    Node limits = amounts(task, cpu(field(task, "cpu")), memory(field(task, "memory")));
    return task.showing(Map.of("limits", limits));
  }

  private static Node amounts(Node place, Node cpu, Node memory) {
    return place.showing(Map.of("cpu", cpu, "memory", memory));
  }

  private static Node memory(Node amount) {
    Matcher matcher = MEMORY.matcher(amount.scalar());
    return matcher.matches()
        ? amount.reading(
            Value.Type.STRING, matcher.group(1) + (matcher.group(2) == null ? "Mi" : "Gi"))
        : amount;
  }

  private static Node cpu(Node amount) {
    Matcher matcher = CPU.matcher(amount.scalar());
    if (!matcher.matches()) {
      return amount;
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    BigDecimal cpus =
        matcher.group(2) == null ? number.divide(UNITS_PER_CPU, MathContext.DECIMAL64) : number;
    return amount.reading(Value.Type.STRING, cpus.toPlainString());
  }

  private Node volumes() {
    Node volumes = field(task, "volumes");
    return volumes.showing(
        volumes.items().stream()
            .filter(volume -> !path(volume).text().isEmpty())
            .map(volume -> Declared.hostPath(volume, field(volume, "name").text(), path(volume)))
            .toList());
  }

  private Node path(Node volume) {
    return field(field(volume, "host"), "sourcePath");
  }

  private Node os() {
    Node family = field(field(task, "runtimePlatform"), "operatingSystemFamily");
    Node name =
        family.text().startsWith("WINDOWS")
            ? family.reading(Value.Type.STRING, "windows")
            : family.get("name");
    return task.showing(Map.of("name", name));
  }
}
