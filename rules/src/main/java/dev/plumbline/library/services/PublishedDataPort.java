package dev.plumbline.library.services;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.DataStores;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database that answers whoever reaches the machine. */
public final class PublishedDataPort implements Rule {
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{[^}]*}|\\w+)");

  /** Address, port of the host, port of the container. */
  private static final Pattern SHORT =
      Pattern.compile("(?:(.*):)?([^:]*):([^:/]+)(?:/(?:tcp|udp))?");

  @Override
  public RuleSpec spec() {
    return rule("published-data-port")
        .title("A data store is published on every interface of its host")
        .severity(Severity.MEDIUM)
        .subjects(Kind.COMPOSE_SERVICE)
        .rationale(
            """
            A port that is published without an address is open on every interface of the host, \
            and Docker's own rules come before those of most firewalls. Other services reach a \
            store through their network, without any published port.""")
        .remediation(
            """
            Remove the port, or publish it for the host itself: "127.0.0.1:5432:5432".""")
        .bad(
            """
            services:
              db:
                image: postgres:17.2
                ports:
                - "5432:5432" # finding: the port of PostgreSQL, 5432, is published on every interface of the host
              cache:
                image: valkey:8.1
                ports:
                - target: 6379 # finding: the port of Redis, 6379, is published on every interface of the host
                  published: "6379"
            """)
        .good(
            """
            services:
              db:
                image: postgres:17.2
                ports:
                - "127.0.0.1:5432:5432"
              web:
                image: web:1.4
                ports:
                - "443:8443"
            """)
        .reference("https://docs.docker.com/engine/network/port-publishing/")
        .reference("https://docs.docker.com/reference/compose-file/services/#ports")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node port : subject.get("ports").items()) {
      String target = openPort(port).filter(text -> text.matches("\\d{1,5}")).orElse("0");
      DataStores.at(Integer.parseInt(target))
          .ifPresent(
              store ->
                  findings.at(
                      port,
                      "the port of %s, %s, is published on every interface of the host",
                      store,
                      target));
    }
  }

  /** The port of the container, where it is published without an address. */
  private static Optional<String> openPort(Node port) {
    if (port.get("target").isPresent()) {
      boolean isOpen = port.get("published").isPresent() && isEvery(port.get("host_ip").text());
      return isOpen ? Optional.of(port.get("target").scalar()) : Optional.empty();
    }
    Matcher matcher = SHORT.matcher(VARIABLE.matcher(port.text()).replaceAll("VARIABLE"));
    return matcher.matches() && isEvery(matcher.group(1) == null ? "" : matcher.group(1))
        ? Optional.of(matcher.group(3))
        : Optional.empty();
  }

  private static boolean isEvery(String address) {
    return address.isEmpty() || address.equals("0.0.0.0") || address.equals("[::]");
  }
}
