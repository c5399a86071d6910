package dev.plumbline.source;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.source.ComposeServices.Place;
import dev.plumbline.source.Neighbours.Neighbour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The services of a Compose file. Where a service has neither an image nor a build of its own, the
 * file is to be put over another, and what it will be is not known from here.
 */
final class ComposeFile {
  private static final int MOST = 1_000_000;
  private static final Set<String> PARTS =
      Set.of(
          "services",
          "version",
          "name",
          "volumes",
          "networks",
          "configs",
          "secrets",
          "include",
          "models");
  private static final Set<String> BUILDS = Set.of("context", "dockerfile", "dockerfile_inline");

  /** The files that Compose takes where it is told none, and the one that it puts over them. */
  private static final Pattern DEFAULT =
      Pattern.compile("(?:.*/)?(?:docker-)?compose\\.ya?ml", Pattern.CASE_INSENSITIVE);

  private static final Pattern OVERRIDE = Pattern.compile(".*\\.override\\.ya?ml");
  private static final List<String> BASES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

  private final String file;
  private final Mapping document;
  private final Neighbours neighbours;
  private final ComposeMerge merge = new ComposeMerge(MOST);
  private final ComposeServices others;
  private final Map<String, Mapping> files = new HashMap<>();
  private final List<Malformed> errors = new ArrayList<>();
  private final List<Span> partial = new ArrayList<>();

  ComposeFile(String file, Mapping document, Neighbours neighbours, Limits limits) {
    this.file = file;
    this.document = document;
    this.neighbours = neighbours;
    this.others = new ComposeServices(limits, merge);
  }

  /** Whether a document has nothing but what a Compose file has, and a service in it. */
  static boolean isOne(Mapping document) {
    return document.entries().keySet().stream()
            .allMatch(key -> PARTS.contains(key) || key.startsWith("x-"))
        && ComposeServices.in(document).entries().values().stream()
            .anyMatch(entry -> isWhole(entry.value()) || isExtending(entry.value()));
  }

  private static boolean isExtending(Value service) {
    return service instanceof Mapping map && map.entries().containsKey(ComposeServices.EXTENDS);
  }

  /** A build that says no more than its target is put over one that does. */
  private static boolean isWhole(Value service) {
    Node node = Node.root("", service);
    Node build = node.get("build");
    return node.get("image").isPresent()
        || !build.text().isEmpty()
        || BUILDS.stream().anyMatch(part -> build.get(part).isPresent());
  }

  /** What cannot be read. */
  List<Malformed> errors() {
    return errors;
  }

  /** The services that are put over others. */
  List<Span> partial() {
    return partial;
  }

  List<Resource> services() {
    Mapping written = ComposeServices.in(document);
    Map<String, Entry> services = new LinkedHashMap<>(written.entries());
    List<String> whole = new ArrayList<>();
    for (Entry entry : written.entries().values()) {
      try {
        Optional<Mapping> service = service(entry, new Place(file, written, neighbours));
        if (service.isPresent() && isWhole(service.get())) {
          services.put(entry.key(), new Entry(entry.key(), entry.keySpan(), service.get()));
          whole.add(entry.key());
        } else {
          partial.add(entry.keySpan());
        }
      } catch (Malformed malformed) {
        errors.add(malformed);
      }
    }
    Node all = root(new Mapping(services, written.overridden(), written.span())).get("services");
    return whole.stream().map(all::get).map(this::resource).toList();
  }

  private Node root(Mapping services) {
    Map<String, Entry> entries = new LinkedHashMap<>(document.entries());
    entries.computeIfPresent("services", (key, entry) -> new Entry(key, entry.keySpan(), services));
    return Node.root(file, new Mapping(entries, document.overridden(), document.span()));
  }

  private Optional<Mapping> service(Entry entry, Place place) throws Malformed {
    if (entry.value().type() == Value.Type.NULL || isOverriding(entry.key())) {
      return Optional.empty();
    }
    if (!(entry.value() instanceof Mapping written)) {
      throw new Malformed(
          entry.keySpan(),
          "service \"%s\" must be a map, not a %s".formatted(entry.key(), entry.value().type()));
    }
    Optional<Mapping> whole = others.whole(entry.key(), written, place);
    if (whole.isPresent() && DEFAULT.matcher(file).matches()) {
      for (String base : BASES) {
        Optional<Mapping> override = part(base.replace(".", ".override."), entry.key());
        if (override.isPresent()) {
          Value moved = merge.moved(override.get(), entry.keySpan());
          return Optional.of(merge.over(whole.get(), (Mapping) moved));
        }
      }
    }
    return whole;
  }

  private boolean isOverriding(String service) {
    return OVERRIDE.matcher(file).matches()
        && BASES.stream().anyMatch(base -> part(base, service).isPresent());
  }

  /** A service in a file nearby. */
  private Optional<Mapping> part(String other, String service) {
    return neighbours
        .find(other)
        .flatMap(others::of)
        .map(services -> services.entries().get(service))
        .map(Entry::value)
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast);
  }

  private Resource resource(Node service) {
    Node files = service.get("env_file");
    List<Node> named = files.text().isEmpty() ? files.items() : List.of(files);
    return Resource.ofService(service, named.stream().flatMap(this::variables).toList());
  }

  private Stream<Node> variables(Node name) {
    String path = name.text().isEmpty() ? name.get("path").text() : name.text();
    Optional<Neighbour> found = neighbours.find(path);
    try {
      if (found.isPresent()) {
        Mapping variables = files.computeIfAbsent(path, unread -> EnvFile.read(found.get().text()));
        merge.spend(variables.entries().size(), name.location().span());
        return Stream.of(name.holding(found.get().name(), variables));
      }
    } catch (Malformed tooMuch) {
      errors.add(tooMuch);
    }
    return Stream.empty();
  }
}
