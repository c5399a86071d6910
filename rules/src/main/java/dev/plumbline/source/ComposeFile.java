package dev.plumbline.source;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Origin;
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

  private final String file;
  private final Mapping document;
  private final Neighbours neighbours;
  private final ComposeMerge merge = new ComposeMerge(MOST);
  private final ComposeServices others;
  private final Optional<ComposeOverride> override;
  private final Optional<Neighbour> overridden;
  private final Map<String, Mapping> files = new HashMap<>();
  private final List<Malformed> errors = new ArrayList<>();
  private final List<Span> partial = new ArrayList<>();

  ComposeFile(String file, Mapping document, Neighbours neighbours, Limits limits) {
    this.file = file;
    this.document = document;
    this.neighbours = neighbours;
    this.others = new ComposeServices(limits, merge);
    this.override = ComposeOverride.of(file, neighbours, limits);
    this.overridden = ComposeOverride.base(file, neighbours);
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
    Origin origin = override.map(above -> above.over(file)).orElseGet(() -> Origin.file(file));
    return Node.root(origin, new Mapping(entries, document.overridden(), document.span()));
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
    return whole.isPresent() && override.isPresent()
        ? overridden(entry, whole.get(), override.get())
        : whole;
  }

  /** The service with what the other file says of it; empty where that takes it away. */
  private Optional<Mapping> overridden(Entry service, Mapping base, ComposeOverride above)
      throws Malformed {
    Entry own = above.services().entries().get(service.key());
    if (own != null && above.marks(own.value(), ComposeMerge.RESET)) {
      return Optional.empty();
    }
    if (own == null || !(own.value() instanceof Mapping written)) {
      return Optional.of(base);
    }
    Neighbour other = above.file();
    try {
      Optional<Mapping> whole =
          others.whole(
              service.key(),
              written,
              new Place(other.name(), above.services(), other.neighbours()));
      if (whole.isEmpty() || above.marks(written, "!override")) {
        return whole;
      }
      return Optional.of(merge.over(base, whole.get(), above::marks));
    } catch (Malformed inTheOtherFile) {
      throw new Malformed(service.keySpan(), inTheOtherFile.message());
    }
  }

  private boolean isOverriding(String service) {
    return overridden
        .flatMap(others::of)
        .map(services -> services.entries().get(service))
        .filter(base -> base.value() instanceof Mapping)
        .isPresent();
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
