package dev.plumbline.library.probes;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Fix;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the API server demands of the probe of a long-running container. Wrong types are left to the
 * schema, but for ports, whose type depends on the action.
 */
final class ProbeValidation {
  private static final int MAX_PORT = 65535;
  private static final Pattern PORT_NAME =
      Pattern.compile("(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern HEADER_NAME = Pattern.compile("[-A-Za-z0-9]+");
  private static final List<String> NUMBERS =
      List.of("initialDelaySeconds", "timeoutSeconds", "periodSeconds", "failureThreshold");

  private final Handler probe;
  private final Node node;
  private final Findings findings;

  ProbeValidation(Handler probe, Findings findings) {
    this.probe = probe;
    this.node = probe.node();
    this.findings = findings;
  }

  void check() {
    List<Node> actions = probe.actions();
    probe.checkIsOne(actions, "exec, httpGet, tcpSocket, grpc", findings);
    actions.stream().filter(action -> action.is(Value.Type.MAP)).forEach(this::checkAction);
    NUMBERS.forEach(this::checkNotNegative);
    checkSuccessThreshold();
    checkGracePeriod();
  }

  void checkAction(Node action) {
    switch (action.key()) {
      case "exec" -> checkCommand(action.get("command"));
      case "grpc" -> checkGrpcPort(action.get("port"));
      case "httpGet" -> {
        checkPort(action.get("port"));
        checkScheme(action.get("scheme"));
        action.get("httpHeaders").items().forEach(this::checkHeader);
      }
      default -> checkPort(action.get("port"));
    }
  }

  private void checkCommand(Node command) {
    if (command.isMissing() || (command.is(Value.Type.LIST) && command.items().isEmpty())) {
      findings.at(command, "%s runs no command", probe.title());
    }
  }

  private void checkGrpcPort(Node port) {
    if (port.isMissing()) {
      findings.at(port, "%s names no port", probe.title());
    } else if (!isPortNumber(port)) {
      findings
          .at(
              port,
              "%s has grpc port %s: it must be a number from 1 to %d",
              probe.title(),
              quoted(port),
              MAX_PORT)
          .fixedBy(withoutQuotes(port));
    }
  }

  /** The number that somebody wrote as a string. */
  private static Fix withoutQuotes(Node port) {
    return port.text().matches("[1-9][0-9]{0,4}") && Integer.parseInt(port.text()) <= MAX_PORT
        ? Fix.set(port, Integer.parseInt(port.text()))
        : Fix.NONE;
  }

  private void checkPort(Node port) {
    if (port.isMissing()) {
      findings.at(port, "%s names no port", probe.title());
    } else if (port.is(Value.Type.STRING)) {
      checkPortName(port);
    } else if (!isPortNumber(port)) {
      findings.at(
          port,
          "%s has port %s: it must be a number from 1 to %d or the name of a port",
          probe.title(),
          quoted(port),
          MAX_PORT);
    }
  }

  private void checkPortName(Node port) {
    if (!port.text().isEmpty() && port.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
      findings
          .at(
              port,
              "%s has port %s: a number is written without quotes",
              probe.title(),
              quoted(port))
          .fixedBy(withoutQuotes(port));
    } else if (!PORT_NAME.matcher(port.text()).matches()) {
      findings.at(
          port,
          "%s has port %s: a name is 1 to 15 lower-case letters, digits and single hyphens",
          probe.title(),
          quoted(port));
    }
  }

  private void checkScheme(Node scheme) {
    if (scheme.is(Value.Type.STRING) && !List.of("", "HTTP", "HTTPS").contains(scheme.text())) {
      findings
          .at(scheme, "%s has scheme %s: it must be HTTP or HTTPS", probe.title(), quoted(scheme))
          .fixedBy(Misspelling.of(scheme, List.of("HTTP", "HTTPS")));
    }
  }

  private void checkHeader(Node header) {
    Node name = header.get("name");
    if (name.isMissing() || !HEADER_NAME.matcher(name.scalar()).matches()) {
      findings.at(
          name,
          "%s sends a header named %s: a name is letters, digits and hyphens",
          probe.title(),
          quoted(name));
    }
  }

  private void checkNotNegative(String field) {
    Node number = node.get(field);
    if (number.integer().orElse(0) < 0) {
      findings.at(
          number, "%s has %s %s: it must not be negative", probe.title(), field, number.scalar());
    }
  }

  private void checkSuccessThreshold() {
    if (probe.isReadiness()) {
      checkNotNegative("successThreshold");
      return;
    }
    Node threshold = node.get("successThreshold");
    long value = threshold.integer().orElse(1);
    if (value != 0 && value != 1) {
      findings
          .at(
              threshold,
              "%s has successThreshold %d: only a readinessProbe may have another than 1",
              probe.title(),
              value)
          .fixedBy(Fix.set(threshold, 1));
    }
  }

  private void checkGracePeriod() {
    Node period = node.get("terminationGracePeriodSeconds");
    OptionalLong value = period.integer();
    if (period.isPresent() && probe.isReadiness()) {
      findings
          .at(
              period,
              "%s has terminationGracePeriodSeconds: a readinessProbe ends nothing",
              probe.title())
          .fixedBy(Fix.remove(period));
    } else if (value.orElse(1) <= 0) {
      findings.at(
          period,
          "%s has terminationGracePeriodSeconds %s: it must be at least 1",
          probe.title(),
          period.scalar());
    }
  }

  private static boolean isPortNumber(Node port) {
    long number = port.integer().orElse(0);
    return number >= 1 && number <= MAX_PORT;
  }

  private static String quoted(Node node) {
    return node.is(Value.Type.STRING) || node.isMissing() ? '"' + node.text() + '"' : node.scalar();
  }
}
