package dev.plumbline.evaluate;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Type;
import dev.plumbline.source.Contents;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents from which blueprints were drawn: of each its digest, for rules read no files.
 *
 * @param contents where a document is read from
 * @param mostBytes the most that one may have
 * @param workingFolder nothing is read outside it, but for what lies below a blueprint
 */
record Documents(Contents contents, int mostBytes, Path workingFolder) {

  /** Those that can be read; of any other nothing can be known. */
  List<Resource> of(List<Resource> resources) {
    List<Resource> documents = new ArrayList<>();
    for (Resource blueprint : resources) {
      Node written = blueprint.root().at("spec", "document", "file");
      if (blueprint.kind().equals(Kind.BLUEPRINT) && !written.scalar().isEmpty()) {
        String source = blueprint.root().location().file();
        place(source, written.scalar())
            .ifPresent(
                place ->
                    digest(place)
                        .ifPresent(
                            digest ->
                                documents.add(document(place, written.scalar(), source, digest))));
      }
    }
    return documents;
  }

  /** Where a document lies, as seen from a blueprint; empty where nobody may look there. */
  private Optional<Path> place(String blueprint, String file) {
    try {
      Path home = workingFolder.toAbsolutePath().normalize();
      Path folder = home.resolve(blueprint).normalize().getParent();
      Path named = Path.of(file);
      if (folder == null || named.isAbsolute()) {
        return Optional.empty();
      }
      Path place = folder.resolve(named).normalize();
      boolean isNear = place.startsWith(folder) || place.startsWith(home);
      boolean isReallyNear =
          isNear && (isBelow(place.toRealPath(), folder) || isBelow(place.toRealPath(), home));
      return Optional.of(place).filter(any -> isReallyNear);
    } catch (InvalidPathException | IOException notThere) {
      return Optional.empty();
    }
  }

  private static boolean isBelow(Path place, Path folder) throws IOException {
    return place.startsWith(folder.toRealPath());
  }

  private Optional<String> digest(Path place) {
    try {
      byte[] bytes = contents.read(place, mostBytes + 1);
      return bytes.length > mostBytes
          ? Optional.empty()
          : Optional.of(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (IOException unreadable) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static Resource document(Path place, String name, String blueprint, String digest) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("apiVersion", text("plumbline.dev/v1"));
    fields.put("kind", text("Document"));
    fields.put("metadata", map(Map.of("name", text(name))));
    fields.put("blueprint", text(blueprint));
    fields.put("sha256", text(digest));
    return Resource.of(Node.root(place.toString(), map(fields)), "");
  }

  private static Value text(String text) {
    return new Scalar(Type.STRING, text, Span.START);
  }

  private static Value map(Map<String, Value> fields) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    fields.forEach((key, value) -> entries.put(key, new Entry(key, Span.START, value)));
    return new Mapping(entries, List.of(), Span.START);
  }
}
