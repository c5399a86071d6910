package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A claim, a volume or a class of storage that a box describes. */
final class StorageObject {
  private static final Map<String, String> KINDS =
      Map.of(
          "pvc", "PersistentVolumeClaim",
          "persistentvolumeclaim", "PersistentVolumeClaim",
          "pv", "PersistentVolume",
          "persistentvolume", "PersistentVolume",
          "storageclass", "StorageClass");
  private static final Map<String, String> MODES =
      Map.of(
          "rwo", "ReadWriteOnce",
          "readwriteonce", "ReadWriteOnce",
          "rwx", "ReadWriteMany",
          "readwritemany", "ReadWriteMany",
          "rox", "ReadOnlyMany",
          "readonlymany", "ReadOnlyMany",
          "rwop", "ReadWriteOncePod",
          "readwriteoncepod", "ReadWriteOncePod");

  private StorageObject() {}

  /** What lines say of one, taking away those that are understood; empty where of none. */
  static Optional<Map<String, Object>> read(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String first = lines.get(0);
    int colon = first.indexOf(':');
    String word = (colon < 0 ? first : first.substring(0, colon)).strip();
    Optional<String> kind =
        Optional.ofNullable(KINDS.get(word.replace(" ", "").toLowerCase(Locale.ROOT)));
    boolean isNamedBelow = colon < 0 && lines.size() > 1;
    String name =
        colon >= 0 ? first.substring(colon + 1).strip() : isNamedBelow ? lines.get(1) : "";
    if (kind.isEmpty() || !isName(name)) {
      return Optional.empty();
    }
    lines.remove(0);
    if (isNamedBelow) {
      lines.remove(0);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", kind.get());
    object.put("name", name);
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String line : new ArrayList<>(lines)) {
      if (read(line, kind.get(), fields)) {
        lines.remove(line);
      }
    }
    if (!fields.isEmpty()) {
      object.put("fields", fields);
    }
    return Optional.of(object);
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
  }

  private static boolean read(String line, String kind, Map<String, Object> fields) {
    Optional<Pair> pair = Pair.of(line);
    String value = pair.map(Pair::value).orElse(line);
    if (kind.equals("StorageClass")) {
      return pair.isPresent() && parameter(pair.get(), fields);
    }
    String mode = MODES.get(value.replace(" ", "").toLowerCase(Locale.ROOT));
    if (mode != null) {
      fields.put("spec.accessModes", List.of(mode));
      return true;
    }
    boolean isVolume = kind.equals("PersistentVolume");
    if (isVolume && (value.equalsIgnoreCase("retain") || value.equalsIgnoreCase("retained"))) {
      fields.put("spec.persistentVolumeReclaimPolicy", "Retain");
      return true;
    }
    Optional<Amount> size =
        Amount.at(value, 0, Measure.STORAGE).filter(amount -> amount.end() == value.length());
    String field = isVolume ? "spec.capacity.storage" : "spec.resources.requests.storage";
    size.ifPresent(amount -> fields.put(field, new Bare(amount.text())));
    return size.isPresent();
  }

  private static boolean parameter(Pair pair, Map<String, Object> fields) {
    boolean isOneWord = !pair.value().isEmpty() && pair.value().indexOf(' ') < 0;
    if (isOneWord && pair.has("type", "iops")) {
      fields.put("parameters." + String.join("", pair.key()), pair.value());
      return true;
    }
    boolean isProvisioner = pair.has("provisioner") && pair.value().indexOf('.') > 0;
    if (isOneWord && isProvisioner) {
      fields.put("provisioner", pair.value());
    }
    return isOneWord && isProvisioner;
  }
}
