package dev.plumbline.library.services;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a port of a Service leads.
 *
 * @param node where it is written
 * @param text a name, or a number's digits
 * @param isName whether it is a string: digits in quotes are a name too, which no port can have
 */
record TargetPort(Node node, String text, boolean isName, String protocol) {

  /** By default it is the number of the port itself. */
  static TargetPort of(Node port) {
    Node target = port.get("targetPort");
    Node node = target.isPresent() ? target : port.get("port");
    return new TargetPort(node, node.scalar(), !node.text().isEmpty(), protocol(port));
  }

  private static String protocol(Node port) {
    String written = port.get("protocol").text();
    return written.isEmpty() ? "TCP" : written;
  }

  /** Says which of the workloads, all of them selected, do not have this port. */
  void compare(List<Workload> selected, Findings findings) {
    if (!isName && node.integer().isEmpty()) {
      return;
    }
    List<Workload> without =
        selected.stream().filter(workload -> ports(workload).noneMatch(this::isMetBy)).toList();
    if (isName && without.size() == selected.size()) {
      findings.at(
          node,
          "targetPort \"%s\" (%s) is declared by no container of %s",
          text,
          protocol,
          names(without));
    } else if (isName && !without.isEmpty()) {
      findings.at(
          Severity.MEDIUM,
          node,
          "targetPort \"%s\" (%s) is declared by some of the selected pods, but not by %s",
          text,
          protocol,
          names(without));
    } else if (without.size() == selected.size()
        && without.stream().allMatch(workload -> ports(workload).findAny().isPresent())) {
      findings.at(
          Severity.INFO,
          node,
          "targetPort %s (%s) is not among the ports that %s declares",
          text,
          protocol,
          names(without));
    }
  }

  private boolean isMetBy(Node declared) {
    return declared.get(isName ? "name" : "containerPort").scalar().equals(text)
        && protocol(declared).equals(protocol);
  }

  private static Stream<Node> ports(Workload workload) {
    return workload.longRunningContainers().stream()
        .flatMap(container -> container.node().get("ports").items().stream());
  }

  private static String names(List<Workload> workloads) {
    return workloads.stream()
        .map(Workload::resource)
        .map(TargetPort::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Resource resource) {
    return "%s \"%s\"".formatted(resource.kind().name(), resource.name());
  }
}
