package dev.plumbline.library.jvm;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a program answers questions about its health.
 *
 * @param path what the paths of all of them begin with
 * @param origin what says so
 */
record HealthEndpoint(String path, Set<Long> ports, String origin) {
  private static final long QUARKUS_MANAGEMENT = 9000;
  private static final long SPRING_SERVER = 8080;
  private static final Map<String, Long> LIBERTY = Map.of("httpPort", 9080L, "httpsPort", 9443L);
  private static final Pattern LIBERTY_ENDPOINT =
      Pattern.compile("<httpEndpoint\\b([^>]{0,2000})>");
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  /** The endpoints of their own that a container is configured for. */
  static List<HealthEndpoint> of(Container container, Resource subject, Inventory inventory) {
    MountedFiles files = MountedFiles.of(container, subject, inventory);
    Settings settings = Settings.of(Environment.of(container, subject, inventory), files);
    List<HealthEndpoint> endpoints = new ArrayList<>();
    quarkus(settings).ifPresent(endpoints::add);
    spring(settings).ifPresent(endpoints::add);
    files
        .named("server.xml")
        .findFirst()
        .flatMap(HealthEndpoint::liberty)
        .ifPresent(endpoints::add);
    return endpoints;
  }

  private static Optional<HealthEndpoint> quarkus(Settings settings) {
    String enabled = "quarkus.management.enabled";
    String port = "quarkus.management.port";
    Optional<String> written = settings.value(port);
    boolean separate = settings.value(enabled).map("true"::equals).orElseGet(written::isPresent);
    Optional<Long> number =
        written.isPresent() ? number(written.get()) : Optional.of(QUARKUS_MANAGEMENT);
    String root = settings.value("quarkus.management.root-path").orElse("/q");
    return number
        .filter(known -> separate)
        .map(
            known ->
                new HealthEndpoint(
                    root + "/health",
                    Set.of(known),
                    settings.origin(written.isPresent() ? port : enabled)));
  }

  private static Optional<HealthEndpoint> spring(Settings settings) {
    String port = "management.server.port";
    Optional<String> server = settings.value("server.port");
    Optional<Long> serverPort =
        server.isPresent() ? number(server.get()) : Optional.of(SPRING_SERVER);
    String base = settings.value("management.endpoints.web.base-path").orElse("/actuator");
    return settings
        .value(port)
        .flatMap(HealthEndpoint::number)
        .filter(number -> serverPort.isPresent() && !number.equals(serverPort.get()))
        .map(number -> new HealthEndpoint(base, Set.of(number), settings.origin(port)));
  }

  /** Liberty answers on the ports of its one endpoint; a port that is a variable is not known. */
  private static Optional<HealthEndpoint> liberty(String serverXml) {
    Matcher endpoint = LIBERTY_ENDPOINT.matcher(serverXml);
    if (!endpoint.find()) {
      return Optional.empty();
    }
    Set<Long> ports = new TreeSet<>();
    for (Map.Entry<String, Long> attribute : LIBERTY.entrySet()) {
      Matcher written =
          Pattern.compile("\\b" + attribute.getKey() + "\\s*=\\s*[\"']([^\"']*)")
              .matcher(endpoint.group(1));
      Optional<Long> port =
          written.find() ? number(written.group(1)) : Optional.of(attribute.getValue());
      if (port.isEmpty()) {
        return Optional.empty();
      }
      ports.add(port.get());
    }
    return endpoint.find()
        ? Optional.empty()
        : Optional.of(new HealthEndpoint("/health", ports, "httpEndpoint in server.xml"));
  }

  private static Optional<Long> number(String text) {
    return PORT.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  boolean covers(String asked) {
    return asked.equals(path) || asked.startsWith(path + "/");
  }

  /** Asks on the port where it answers, if there is but one. */
  Fix remedy(Node port) {
    return ports.size() == 1 ? Fix.set(port, ports.iterator().next()) : Fix.NONE;
  }
}
