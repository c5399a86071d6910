package dev.plumbline.source;

import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of a service: an item takes the place of an earlier one that is about the same. */
final class ComposeItems {
  private static final Set<String> MOUNTS = Set.of("volumes", "devices");
  private static final Map<String, String> FOLDERS =
      Map.of("secrets", "/run/secrets/", "configs", "/");

  private ComposeItems() {}

  /** The items of both lists of that name. */
  static Sequence merged(String name, Sequence base, Sequence own) {
    Map<Object, Value> items = new LinkedHashMap<>();
    List<Value> all = new ArrayList<>(base.items());
    all.addAll(own.items());
    for (Value item : all) {
      String key = key(name, item);
      items.put(key.isEmpty() ? new Object() : key, item);
    }
    return new Sequence(List.copyOf(items.values()), own.span());
  }

  /** What an item is about; empty where it is like no other. */
  private static String key(String list, Value item) {
    if (list.equals("ports")) {
      return port(item);
    }
    if (MOUNTS.contains(list)) {
      String[] parts = text(item).split(":", -1);
      return parts.length > 1 ? parts[1] : text(item) + field(item, "target");
    }
    if (FOLDERS.containsKey(list)) {
      String target = field(item, "target") + text(item);
      String named = target.isEmpty() ? field(item, "source") : target;
      String folder = FOLDERS.getOrDefault(list, "");
      return named.startsWith("/") || named.isEmpty() ? named : folder + named;
    }
    return text(item);
  }

  private static String port(Value item) {
    if (item instanceof Mapping) {
      String address = field(item, "host_ip");
      String before = (address.isEmpty() ? "" : address + ":") + field(item, "published");
      return port(before, field(item, "target"), field(item, "protocol"));
    }
    String[] halves = text(item).split("/", 2);
    int colon = halves[0].lastIndexOf(':');
    return port(
        halves[0].substring(0, Math.max(0, colon)),
        halves[0].substring(colon + 1),
        halves.length > 1 ? halves[1] : "");
  }

  private static String port(String before, String target, String protocol) {
    return before + ":" + target + "/" + (protocol.isEmpty() ? "tcp" : protocol);
  }

  private static String field(Value item, String name) {
    Entry entry = item instanceof Mapping map ? map.entries().get(name) : null;
    return entry == null ? "" : text(entry.value());
  }

  private static String text(Value item) {
    return item instanceof Scalar scalar && scalar.type() != Value.Type.NULL ? scalar.text() : "";
  }
}
