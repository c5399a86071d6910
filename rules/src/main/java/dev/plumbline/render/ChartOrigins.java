package dev.plumbline.render;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Origin;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where the objects of a rendered chart were written, as far as templates show it. */
final class ChartOrigins {
  private static final String SOURCE = "# Source: ";

  private final Path chart;
  private final List<String> rendered;
  private final Map<String, List<TemplateLine>> templates = new HashMap<>();
  private final Map<Path, List<Node>> values = new HashMap<>();
  private final String set;

  /**
   * @param rendered the lines that Helm wrote
   */
  ChartOrigins(Path chart, List<String> rendered) {
    this.chart = chart;
    this.rendered = rendered;
    this.set = " (set while rendering %s)".formatted(Texts.name(chart.resolve("Chart.yaml")));
  }

  Origin of(Node root) {
    Optional<Path> file = template(root.location().line());
    if (file.isEmpty()) {
      return new PlaceMap(at(chart.resolve("Chart.yaml")).with(set));
    }
    String name = Texts.name(file.get());
    List<TemplateLine> lines =
        templates.computeIfAbsent(
            name, unread -> TemplateLine.of(name, Texts.of(file.get()).orElse("")));
    Place start = at(file.get());
    PlaceMap places = new PlaceMap(start);
    walk(root, document(root, lines), start, places);
    return places;
  }

  private static Place at(Path file) {
    return new Place(new Location(Texts.name(file), Span.START));
  }

  /** Helm writes above each document the template it is from, the chart's name first. */
  private Optional<Path> template(int line) {
    for (int i = Math.min(line, rendered.size()) - 1; i >= 0; i--) {
      String text = rendered.get(i);
      if (text.startsWith(SOURCE)) {
        return Texts.path(chart, text.substring(text.indexOf('/') + 1).strip())
            .filter(Files::isRegularFile);
      }
    }
    return Optional.empty();
  }

  /** The lines of the document of that kind and name; none where more than one may be meant. */
  private List<TemplateLine> document(Node root, List<TemplateLine> lines) {
    List<List<TemplateLine>> ofKind =
        TemplateRegion.documents(lines).stream()
            .filter(document -> says(document, "kind", root.get("kind")))
            .toList();
    return ofKind.stream()
        .filter(document -> isNamed(document, root.at("metadata", "name")))
        .findFirst()
        .orElse(ofKind.size() == 1 ? ofKind.get(0) : List.of());
  }

  private boolean isNamed(List<TemplateLine> document, Node name) {
    List<TemplateLine> metadata = TemplateRegion.field(document, "metadata");
    return !metadata.isEmpty() && says(metadata.subList(1, metadata.size()), "name", name);
  }

  private boolean says(List<TemplateLine> region, String key, Node node) {
    List<TemplateLine> field = TemplateRegion.field(region, key);
    return !field.isEmpty() && place(node, field.get(0)).remark().isEmpty();
  }

  private void walk(Node node, List<TemplateLine> region, Place place, PlaceMap places) {
    places.put(node, place);
    List<Node> items = node.items();
    for (Node item : items) {
      descend(item, TemplateRegion.item(region, item, items.size()), place, places);
    }
    for (Node field : node.fields()) {
      descend(field, TemplateRegion.field(region, field.key()), place, places);
    }
  }

  private void descend(Node node, List<TemplateLine> found, Place above, PlaceMap places) {
    if (found.isEmpty()) {
      walk(node, List.of(), above.with(set), places);
    } else {
      walk(node, found.subList(1, found.size()), place(node, found.get(0)), places);
    }
  }

  private Place place(Node node, TemplateLine line) {
    Place place = new Place(line.location());
    if (node.is(Value.Type.MAP) || node.is(Value.Type.LIST) || line.says(node.scalar())) {
      return place;
    }
    return line.chartValue().stream()
        .flatMap(keys -> values(line).map(root -> root.at(keys.toArray(String[]::new))))
        .filter(value -> value.isPresent() && value.scalar().equals(node.scalar()))
        .findFirst()
        .map(value -> new Place(value.location()))
        .orElse(place.with(set));
  }

  /** The values beside the templates: a chart in a chart has its own. */
  private Stream<Node> values(TemplateLine line) {
    Path folder = Texts.directory(Path.of(line.location().file()));
    while (folder.getParent() != null && !folder.endsWith("templates")) {
      folder = folder.getParent();
    }
    return values.computeIfAbsent(folder.resolveSibling("values.yaml"), Texts::documents).stream();
  }
}
