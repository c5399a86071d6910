package dev.plumbline.render;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Origin;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The patches of an overlay, those of the outermost kustomization first. */
final class Patches {
  private final List<Patch> patches = new ArrayList<>();

  /** What a patch says, and of which objects; a kind or name that it does not say is any. */
  private record Patch(Node content, String kind, String name) {
    boolean changes(Node object) {
      return (kind.isEmpty() || kind.equals(object.get("kind").text()))
          && isName(object.at("metadata", "name").text());
    }

    private boolean isName(String other) {
      try {
        return name.isEmpty() || other.equals(name) || Pattern.matches(name, other);
      } catch (PatternSyntaxException noPattern) {
        return false;
      }
    }
  }

  Patches(Overlay overlay) {
    for (Kustomization layer : overlay.layers()) {
      Node root = layer.root();
      root.get("patches").items().forEach(patch -> add(layer, patch, patch.get("target")));
      root.get("patchesJson6902").items().forEach(p -> add(layer, p, p.get("target")));
      root.get("patchesStrategicMerge").items().forEach(patch -> add(layer, patch, patch));
    }
  }

  private void add(Kustomization layer, Node patch, Node target) {
    String kind = target.get("kind").text();
    String name = target.get("name").text();
    for (Node content : contents(layer, patch)) {
      boolean isTargeted = target.is(Value.Type.MAP);
      patches.add(
          new Patch(
              content,
              isTargeted ? kind : content.get("kind").text(),
              isTargeted ? name : content.at("metadata", "name").text()));
    }
  }

  private static List<Node> contents(Kustomization layer, Node patch) {
    Node inline = patch.is(Value.Type.STRING) ? patch : patch.get("patch");
    if (inline.text().contains("\n")) {
      return Texts.documents(inline.text(), new Inline(inline));
    }
    String file = patch.is(Value.Type.STRING) ? patch.text() : patch.get("path").text();
    return Texts.path(layer.directory(), file)
        .filter(Files::isRegularFile)
        .map(Texts::documents)
        .orElse(List.of());
  }

  /** What is written in a block begins on the line below its key, a step further in. */
  private record Inline(Node block) implements Origin {
    @Override
    public Location location(Span span) {
      Location outer = block.location();
      int in = outer.column() + 1;
      int down = outer.line();
      return new Location(
          outer.file(),
          new Span(
              span.line() + down,
              span.column() + in,
              span.endLine() + down,
              span.endColumn() + in));
    }

    @Override
    public String remark(Span span) {
      return "";
    }
  }

  /** The patches of an object that look like it. */
  List<Node> merges(Node object) {
    return contents(object).stream().filter(patch -> patch.is(Value.Type.MAP)).toList();
  }

  /** The steps that are to be done at places of an object. */
  List<Node> operations(Node object) {
    return contents(object).stream().flatMap(patch -> patch.items().stream()).toList();
  }

  private List<Node> contents(Node object) {
    return patches.stream().filter(patch -> patch.changes(object)).map(Patch::content).toList();
  }
}
