package dev.plumbline.source;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads manifests: text to resources that know where they stand. */
public final class ManifestReader {
  private final Limits limits;
  private final String defaultNamespace;

  public ManifestReader(Limits limits, String defaultNamespace) {
    this.limits = limits;
    this.defaultNamespace = defaultNamespace;
  }

  public static ManifestReader withDefaults() {
    return new ManifestReader(Limits.DEFAULT, "default");
  }

  /** What a text says that is known by that name. */
  public Reading readText(String file, String text) {
    List<Resource> resources = new ArrayList<>();
    List<InputError> errors = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Documents.Document document : Documents.split(text)) {
      try {
        Composer composer = new Composer(new Events(document.text(), document.firstLine()), limits);
        Optional<Value> value = composer.document();
        if (value.isPresent() && value.get().type() == Value.Type.MAP) {
          Node root = Node.root(file, value.get());
          resources.add(Resource.of(root, defaultNamespace));
        }
      } catch (Malformed malformed) {
        errors.add(new InputError(new Location(file, malformed.span()), malformed.message()));
      }
    }
    if (resources.isEmpty() && errors.isEmpty()) {
      skipped.add(new Skipped(new Location(file, Span.START), Skipped.Reason.EMPTY));
    }
    return new Reading(1, resources, errors, skipped);
  }

  /** What a file of that name and content says. */
  public Reading readBytes(String file, byte[] bytes) {
    return readText(file, new String(bytes, StandardCharsets.UTF_8));
  }
}
