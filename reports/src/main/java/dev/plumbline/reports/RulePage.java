package dev.plumbline.reports;

import static java.util.stream.Collectors.joining;

import dev.plumbline.resource.Kind;
import dev.plumbline.rule.Control;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;

/** All that one rule says of itself, to read in a terminal. */
public final class RulePage {
  private static final int WIDTH = 80;

  private RulePage() {}

  public static void write(RuleSpec rule, Writer out) throws IOException {
    out.append(
        "%s (%s%s)\n%s\n"
            .formatted(rule.id(), rule.severity(), rule.enabled() ? "" : ", opt-in", rule.title()));
    section("Looks at", wrapped(kinds(rule)), out);
    section("Why", wrapped(rule.rationale()), out);
    section("What to do", wrapped(rule.remedies()), out);
    section("Bad", rule.bad().strip(), out);
    section("Good", rule.good().strip(), out);
    if (!rule.controls().isEmpty()) {
      section("Controls", rule.controls().stream().map(RulePage::line).collect(joining("\n")), out);
    }
    section("References", String.join("\n", rule.references()), out);
  }

  private static void section(String title, String text, Writer out) throws IOException {
    out.append('\n').append(title).append(":\n").append(text.indent(2));
  }

  private static String line(Control control) {
    return wrapped(
        "%s, %s (%s)".formatted(control.standard().title(), control.id(), control.title()));
  }

  static String kinds(RuleSpec rule) {
    String subjects = names(rule.subjects());
    return rule.reads().isEmpty() ? subjects : subjects + "; reads " + names(rule.reads());
  }

  private static String names(Set<Kind> kinds) {
    if (kinds.contains(Kind.ANY)) {
      return "every kind";
    }
    String named =
        kinds.stream()
            .filter(kind -> !kind.equals(Kind.WORKLOAD))
            .map(Kind::name)
            .distinct()
            .sorted()
            .collect(joining(", "));
    return kinds.contains(Kind.WORKLOAD) ? named + ", custom resources that run pods" : named;
  }

  private static String wrapped(String prose) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : prose.strip().split("\\s+")) {
      boolean breaks = column > 0 && column + 1 + word.length() > WIDTH - 2;
      text.append(column == 0 ? "" : breaks ? "\n" : " ").append(word);
      column = breaks || column == 0 ? word.length() : column + 1 + word.length();
    }
    return text.toString();
  }
}
