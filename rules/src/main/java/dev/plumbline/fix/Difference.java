package dev.plumbline.fix;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.resource.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what became of a tree into the text it was read from. */
final class Difference {
  private final Lines lines;
  private final Block block;
  private final List<Patch> patches = new ArrayList<>();

  private Difference(Lines lines, String step) {
    this.lines = lines;
    this.block = new Block(lines, step, patches);
  }

  /** What to write for each of those documents to become the other. */
  static List<Patch> between(Sequence before, Sequence after, Lines lines, Notation notation)
      throws Unwritable {
    if (lines.isOdd()) {
      throw new Unwritable("lines end in several ways");
    }
    List<Patch> all = new ArrayList<>();
    for (int i = 0; i < before.items().size(); i++) {
      Value document = before.items().get(i);
      Difference difference = new Difference(lines, Layout.step(document));
      difference.value(document, after.items().get(i), notation);
      all.addAll(difference.patches);
    }
    return all;
  }

  private void value(Value before, Value after, Notation notation) throws Unwritable {
    if (before == after) {
      return;
    }
    if (before instanceof Mapping map && after instanceof Mapping changed) {
      map(map, changed, notation);
    } else if (before instanceof Sequence list && after instanceof Sequence changed) {
      list(list, changed, notation);
    } else {
      replace(before, after, notation);
    }
  }

  private void map(Mapping before, Mapping after, Notation inherited) throws Unwritable {
    Brackets brackets = Brackets.of(before, lines);
    List<Part> parts = parts(before);
    Notation notation = brackets.notation(parts, inherited);
    List<Part> gone = new ArrayList<>();
    List<Entry> added = new ArrayList<>(after.entries().values());
    for (Entry entry : before.entries().values()) {
      Optional<Entry> now =
          after.entries().values().stream()
              .filter(
                  e ->
                      e.equals(entry)
                          || (e.keySpan().equals(entry.keySpan()) && isOwn(entry, before)))
              .findFirst();
      now.ifPresent(added::remove);
      if (now.isEmpty()) {
        gone.add(part(entry, before));
      } else if (!now.get().equals(entry)) {
        changed(part(entry, before), entry, now.get(), brackets, notation);
      }
    }
    for (Entry entry : before.overridden()) {
      if (!after.overridden().contains(entry)) {
        gone.add(part(entry, before));
      }
    }
    brackets.remove(gone, parts, "{}", block, patches);
    if (brackets.isFlow()) {
      brackets.add(parts, added.stream().map(notation::flow).toList(), notation, patches);
    } else {
      block.add(before, added, notation);
    }
  }

  private void changed(Part part, Entry before, Entry after, Brackets brackets, Notation notation)
      throws Unwritable {
    if (!before.key().equals(after.key())) {
      int from = part.from();
      char quote = lines.text().charAt(from);
      Scalar key = new Scalar(Value.Type.STRING, after.key(), Span.START);
      int to = lines.end(before.keySpan());
      patches.add(new Patch(from, to, notation.like(quote, key)));
    } else if (!brackets.isFlow()
        && isNothing(before.value())
        && after.value() instanceof Mapping map) {
      block.fill(part, map, notation);
    } else {
      value(before.value(), after.value(), notation);
    }
  }

  private void list(Sequence before, Sequence after, Notation inherited) throws Unwritable {
    Brackets brackets = Brackets.of(before, lines);
    List<Part> parts = new ArrayList<>();
    for (Value item : before.items()) {
      parts.add(brackets.isFlow() ? Part.flow(item, lines) : Part.item(item, lines));
    }
    List<Part> gone = new ArrayList<>();
    int kept = 0;
    int survivors = after.items().size();
    boolean removes = survivors < before.items().size();
    for (int i = 0; i < before.items().size(); i++) {
      Value item = before.items().get(i);
      if (removes && (kept == survivors || after.items().get(kept) != item)) {
        gone.add(parts.get(i));
      } else {
        value(item, after.items().get(kept++), inherited);
      }
    }
    List<String> added =
        after.items().subList(kept, survivors).stream().map(inherited::flow).toList();
    brackets.remove(gone, parts, "[]", block, patches);
    if (brackets.isFlow()) {
      brackets.add(parts, added, inherited, patches);
    } else {
      block.addItems(before, added);
    }
  }

  private void replace(Value before, Value after, Notation notation) throws Unwritable {
    int from = lines.start(before.span());
    int to = lines.end(before.span());
    String written = lines.text().substring(from, to);
    if (written.isEmpty()) {
      patches.add(new Patch(from, from, " " + notation.flow(after)));
      return;
    }
    boolean isTree = !(before instanceof Scalar) && !"[{".contains(written.substring(0, 1));
    if (isTree || "&!*|>".indexOf(written.charAt(0)) >= 0) {
      throw new Unwritable("the value is shared, or on lines of its own");
    }
    patches.add(
        new Patch(
            from,
            to,
            after instanceof Scalar scalar
                ? notation.like(written.charAt(0), scalar)
                : notation.flow(after)));
  }

  private boolean isNothing(Value value) {
    return value.type() == Value.Type.NULL && lines.start(value.span()) == lines.end(value.span());
  }

  /** The fields that are written in this map, and not in another that it merges. */
  private List<Part> parts(Mapping map) {
    return Stream.concat(map.entries().values().stream(), map.overridden().stream())
        .filter(entry -> isOwn(entry, map))
        .map(entry -> Part.of(entry, lines))
        .toList();
  }

  private Part part(Entry entry, Mapping map) throws Unwritable {
    if (!isOwn(entry, map)) {
      throw new Unwritable("the field is written elsewhere");
    }
    return Part.of(entry, lines);
  }

  private boolean isOwn(Entry entry, Mapping map) {
    int from = lines.start(entry.keySpan());
    return from >= lines.start(map.span())
        && from < lines.end(entry.keySpan())
        && lines.end(entry.keySpan()) <= lines.end(map.span());
  }
}
