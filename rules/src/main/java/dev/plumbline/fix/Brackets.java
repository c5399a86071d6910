package dev.plumbline.fix;

import dev.plumbline.resource.Value;
import java.util.Comparator;
import java.util.List;

/**
 * A map or a list, in brackets or without.
 *
 * @param from where it begins
 * @param to where it ends
 */
record Brackets(Lines lines, boolean isFlow, int from, int to) {

  static Brackets of(Value value, Lines lines) throws Unwritable {
    int from = lines.start(value.span());
    int to = lines.end(value.span());
    if (from >= to || lines.text().charAt(from) == '*') {
      throw new Unwritable("what is here is written elsewhere");
    }
    return new Brackets(lines, Block.isFlow(value, lines), from, to);
  }

  /** How fields here are written: as those that are here already. */
  Notation notation(List<Part> parts, Notation inherited) {
    if (parts.isEmpty()) {
      return inherited;
    }
    int key = parts.get(0).from();
    boolean quoted = lines.text().charAt(key) == '"';
    int colon = quoted ? lines.text().indexOf("\":", key) + 2 : key;
    boolean spaced = !quoted || Character.isWhitespace(lines.text().charAt(colon));
    return new Notation(quoted, spaced);
  }

  /** Removes fields or items; where all go, what is empty comes in their place. */
  void remove(List<Part> gone, List<Part> all, String empty, Block block, List<Patch> patches)
      throws Unwritable {
    if (gone.isEmpty()) {
      return;
    }
    if (gone.size() == all.size()) {
      int end = isFlow ? to : lines.withoutBlanks(to);
      patches.add(new Patch(from, end, withoutComment(from, end, empty)));
      return;
    }
    for (Part part : gone) {
      if (isFlow) {
        patches.add(cut(part, all));
      } else {
        block.remove(part, all);
      }
    }
  }

  private Patch cut(Part gone, List<Part> all) throws Unwritable {
    List<Part> sorted = all.stream().sorted(Comparator.comparing(Part::from)).toList();
    int index = sorted.indexOf(gone);
    boolean isLast = index == sorted.size() - 1;
    int start = isLast ? sorted.get(index - 1).to() : gone.from();
    int end = isLast ? gone.to() : sorted.get(index + 1).from();
    return new Patch(start, end, withoutComment(start, end, ""));
  }

  private String withoutComment(int start, int end, String replacement) throws Unwritable {
    if (lines.text().substring(start, end).matches("(?s).*[\\s,]#.*")) {
      throw new Unwritable("a comment would go too");
    }
    return replacement;
  }

  /** Adds what is written so behind what is there. */
  void add(List<Part> parts, List<String> added, Notation notation, List<Patch> patches) {
    if (added.isEmpty()) {
      return;
    }
    String together = String.join(notation.comma(), added);
    if (parts.isEmpty()) {
      patches.add(new Patch(from + 1, from + 1, together));
      return;
    }
    Part last = parts.stream().max(Comparator.comparing(Part::to)).orElseThrow();
    int comma = skipBlanks(last.to());
    boolean trailing = lines.text().charAt(comma) == ',';
    int end = trailing ? comma + 1 : last.to();
    int place = lines.lineEnd(end);
    if (lines.isFirst(last.from()) && lines.isLast(end) && place < to) {
      String indentation = lines.lineBreak() + lines.indentation(last.from());
      String text = indentation + String.join("," + indentation, added) + (trailing ? "," : "");
      if (trailing || place != end) {
        if (!trailing) {
          patches.add(new Patch(end, end, ","));
        }
        patches.add(new Patch(place, place, text));
      } else {
        patches.add(new Patch(end, end, "," + text));
      }
    } else {
      patches.add(new Patch(end, end, (trailing ? " " : notation.comma()) + together));
    }
  }

  private int skipBlanks(int from) {
    int at = from;
    while (Character.isWhitespace(lines.text().charAt(at))) {
      at++;
    }
    return at;
  }
}
