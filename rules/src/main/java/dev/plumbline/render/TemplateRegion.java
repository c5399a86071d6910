package dev.plumbline.render;

import dev.plumbline.resource.Node;
import java.util.List;
import java.util.stream.IntStream;

/** Stretches of a template: the line of a key or an item, and what is written below it. */
final class TemplateRegion {
  private TemplateRegion() {}

  /** What is written from each outermost apiVersion to the next. */
  static List<List<TemplateLine>> documents(List<TemplateLine> lines) {
    List<Integer> starts =
        starts(lines, 0, false)
            .filter(i -> lines.get(i).key().equals("apiVersion"))
            .boxed()
            .toList();
    return IntStream.range(0, starts.size())
        .mapToObj(
            i ->
                lines.subList(
                    starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : lines.size()))
        .toList();
  }

  /** The first field of that name among the outermost of a stretch; empty where there is none. */
  static List<TemplateLine> field(List<TemplateLine> region, String key) {
    int indent = indent(region, false);
    return starts(region, indent, false)
        .filter(i -> region.get(i).key().equals(key))
        .mapToObj(i -> below(region, i))
        .findFirst()
        .orElse(List.of());
  }

  /** The item with the same name; else the one at the same place, if there are as many. */
  static List<TemplateLine> item(List<TemplateLine> region, Node item, int count) {
    int indent = indent(region, true);
    List<List<TemplateLine>> items =
        starts(region, indent, true).mapToObj(i -> below(region, i)).toList();
    String name = item.get("name").text();
    int index = Integer.parseInt(item.key());
    return items.stream()
        .filter(lines -> !name.isEmpty() && isNamed(lines, name))
        .findFirst()
        .orElse(items.size() == count ? items.get(index) : List.of());
  }

  private static boolean isNamed(List<TemplateLine> lines, String name) {
    List<TemplateLine> field = field(lines.subList(1, lines.size()), "name");
    return !field.isEmpty() && field.get(0).says(name);
  }

  private static int indent(List<TemplateLine> region, boolean isItem) {
    return region.stream()
        .filter(line -> line.isItem() == isItem)
        .mapToInt(TemplateLine::indent)
        .min()
        .orElse(0);
  }

  private static IntStream starts(List<TemplateLine> region, int indent, boolean isItem) {
    return IntStream.range(0, region.size())
        .filter(i -> region.get(i).isItem() == isItem && region.get(i).indent() == indent);
  }

  /** A list may stand as far left as its key. */
  private static List<TemplateLine> below(List<TemplateLine> region, int start) {
    TemplateLine first = region.get(start);
    int end = start + 1;
    while (end < region.size() && isBelow(region.get(end), first)) {
      end++;
    }
    return region.subList(start, end);
  }

  private static boolean isBelow(TemplateLine line, TemplateLine first) {
    return line.indent() > first.indent()
        || (line.indent() == first.indent() && line.isItem() && !first.isItem());
  }
}
