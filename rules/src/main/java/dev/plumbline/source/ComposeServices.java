package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.source.Neighbours.Neighbour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services of Compose files that extend each other. */
final class ComposeServices {
  static final String EXTENDS = "extends";
  private static final int LONGEST = 64;

  private final Limits limits;
  private final ComposeMerge merge;
  private final Map<String, Optional<Mapping>> files = new HashMap<>();

  ComposeServices(Limits limits, ComposeMerge merge) {
    this.limits = limits;
    this.merge = merge;
  }

  /** Where a service is looked for: in a file, and beside it. */
  record Place(String file, Mapping services, Neighbours neighbours) {}

  /** The services of a document; none where it has no map of them. */
  static Mapping in(Value document) {
    Entry services = document instanceof Mapping map ? map.entries().get("services") : null;
    return services != null && services.value() instanceof Mapping all
        ? all
        : new Mapping(Map.of(), List.of(), document.span());
  }

  /** The services of a file nearby; empty where it cannot be read. */
  Optional<Mapping> of(Neighbour file) {
    return files.computeIfAbsent(
        file.name(),
        name -> {
          try {
            return Composed.of(file.text(), 1, limits).value().map(ComposeServices::in);
          } catch (Malformed saidElsewhere) {
            return Optional.empty();
          }
        });
  }

  /** A service with all that it extends; empty where some of that cannot be seen from here. */
  Optional<Mapping> whole(String name, Mapping service, Place place) throws Malformed {
    return whole(service, place, List.of(place.file() + "#" + name));
  }

  private Optional<Mapping> whole(Mapping service, Place place, List<String> above)
      throws Malformed {
    Entry reference = service.entries().get(EXTENDS);
    if (reference == null) {
      return Optional.of(service);
    }
    String name = text(reference.value(), "service");
    String file = reference.value() instanceof Mapping ? text(reference.value(), "file") : "";
    Optional<Place> found = file.isEmpty() ? Optional.of(place) : elsewhere(file, place);
    if (found.isEmpty() || name.contains("$")) {
      return Optional.empty();
    }
    Optional<Mapping> base = base(name, found.get(), place, reference.keySpan(), above);
    Map<String, Entry> own = new LinkedHashMap<>(service.entries());
    own.remove(EXTENDS);
    Mapping rest = new Mapping(own, service.overridden(), service.span());
    return base.isEmpty() ? Optional.empty() : Optional.of(merge.over(base.get(), rest));
  }

  private Optional<Place> elsewhere(String file, Place from) {
    return from.neighbours()
        .find(file)
        .flatMap(
            found ->
                of(found).map(services -> new Place(found.name(), services, found.neighbours())));
  }

  private Optional<Mapping> base(
      String name, Place place, Place from, Span reference, List<String> above) throws Malformed {
    String step = place.file() + "#" + name;
    if (above.contains(step) || above.size() > LONGEST) {
      throw new Malformed(reference, "extends leads back to itself, or on and on");
    }
    Entry entry = place.services().entries().get(name);
    if (entry == null || !(entry.value() instanceof Mapping written)) {
      throw new Malformed(
          reference, "extends a service \"%s\" that is not in %s".formatted(name, place.file()));
    }
    List<String> path = new ArrayList<>(above);
    path.add(step);
    if (place.file().equals(from.file())) {
      return whole(written, place, path);
    }
    try {
      Optional<Mapping> base = whole(written, place, path);
      return base.isEmpty()
          ? base
          : Optional.of((Mapping) merge.moved(withoutFiles(base.get()), reference));
    } catch (Malformed inTheOtherFile) {
      throw new Malformed(reference, inTheOtherFile.message());
    }
  }

  /** Whose names count from where the other file is. */
  private static Mapping withoutFiles(Mapping service) {
    Map<String, Entry> entries = new LinkedHashMap<>(service.entries());
    entries.remove("env_file");
    return new Mapping(entries, service.overridden(), service.span());
  }

  private static String text(Value reference, String field) {
    Value value = reference;
    if (reference instanceof Mapping map) {
      Entry entry = map.entries().get(field);
      value = entry == null ? reference : entry.value();
    }
    return value instanceof Scalar scalar && scalar.type() == Value.Type.STRING
        ? scalar.text()
        : "";
  }
}
