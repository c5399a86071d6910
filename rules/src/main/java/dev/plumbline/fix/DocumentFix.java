package dev.plumbline.fix;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Sequence;
import dev.plumbline.rule.Edit;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Fix.Change;
import dev.plumbline.source.DocumentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes fixes into one document, and reads it again to see that it says just what it should. */
final class DocumentFix {
  /** How many characters may be read again where fixes have to be tried one by one. */
  private static final long MOST = 20_000_000;

  private final DocumentText document;
  private final Lines lines;
  private final Sequence before;
  private final List<Wish> wishes = new ArrayList<>();

  DocumentFix(DocumentText document) {
    this.document = document;
    this.lines = new Lines(document.text(), document.firstLine());
    this.before = new Sequence(document.values(), Span.START);
  }

  /** What was written, and for which findings. */
  record Written(List<Edit> edits, List<Finding> fixed) {}

  /** Takes a finding whose object is here. */
  boolean take(Finding finding) {
    Value object = finding.subject().root().value();
    Optional<List<String>> way =
        object == null ? Optional.empty() : Trees.wayTo(object.span(), before);
    way.ifPresent(known -> wishes.add(new Wish(finding, known)));
    return way.isPresent();
  }

  /** As many fixes at once as go together. */
  Written together() {
    Plan all = new Plan(before, List.of(), List.of());
    for (Wish wish : wishes) {
      all = all.with(wish, before).orElse(all);
    }
    Optional<Plan> proof = proven(all);
    if (proof.isPresent()) {
      return written(proof.get());
    }
    Plan some = new Plan(before, List.of(), List.of());
    long read = 0;
    for (Wish wish : wishes) {
      read += document.text().length();
      if (read < MOST) {
        some = some.with(wish, before).flatMap(this::proven).orElse(some);
      }
    }
    return written(some);
  }

  private Written written(Plan plan) {
    return new Written(edits(plan.patches()), plan.fixed());
  }

  /** How each fix is written without the others; what cannot be written is left out. */
  List<Written> each() {
    List<Finding> possible = together().fixed();
    List<Written> all = new ArrayList<>();
    for (Wish wish : wishes) {
      Optional<Plan> alone =
          new Plan(before, List.of(), List.of()).with(wish, before).flatMap(this::drafted);
      boolean known = possible.contains(wish.finding());
      (known ? alone : alone.flatMap(this::proven))
          .filter(plan -> !plan.patches().isEmpty())
          .ifPresent(plan -> all.add(written(plan)));
    }
    return all;
  }

  private List<Edit> edits(List<Patch> patches) {
    return patches.stream()
        .map(patch -> new Edit(lines.span(patch.from(), patch.to()), patch.text()))
        .toList();
  }

  /** What the document is to say, for which findings, and how that is written. */
  private record Plan(Value after, List<Finding> fixed, List<Patch> patches) {

    Optional<Plan> with(Wish wish, Value before) {
      try {
        Value root = after;
        for (Change change : wish.changes()) {
          root = Changed.by(change, before, root, wish.way());
        }
        List<Finding> more = new ArrayList<>(fixed);
        more.add(wish.finding());
        return Optional.of(new Plan(root, more, patches));
      } catch (Unwritable notNow) {
        return Optional.empty();
      }
    }
  }

  private Optional<Plan> drafted(Plan plan) {
    try {
      Notation notation = document.isJson() ? Notation.JSON : Notation.YAML;
      return Optional.of(
          new Plan(
              plan.after(),
              plan.fixed(),
              Difference.between(before, (Sequence) plan.after(), lines, notation)));
    } catch (Unwritable notHere) {
      return Optional.empty();
    }
  }

  private Optional<Plan> proven(Plan plan) {
    Optional<Plan> draft = drafted(plan);
    try {
      if (draft.isPresent()) {
        String text = Patch.apply(draft.get().patches(), document.text());
        List<Value> wanted = ((Sequence) plan.after()).items();
        return draft.filter(
            d -> document.reread(text).filter(got -> Trees.sameItems(got, wanted)).isPresent());
      }
    } catch (Unwritable together) {
      return Optional.empty();
    }
    return draft;
  }
}
