package dev.plumbline.reports;

import dev.plumbline.evaluate.Repair;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Fix;
import java.io.IOException;
import java.io.Writer;

/** For people: what was fixed, and what is left. */
public final class FixText {
  private final Repair.Result result;

  public FixText(Repair.Result result) {
    this.result = result;
  }

  /** Each finding that was fixed, and how. */
  public void writeChanges(Writer out) throws IOException {
    for (Finding finding : result.fixed()) {
      out.append(Visible.of(finding.location().toString()))
          .append(": ")
          .append(finding.rule().id())
          .append(": ")
          .append(Visible.of(finding.message()))
          .append("\n    ")
          .append(Visible.of(finding.fix().map(Fix::description).orElse("")))
          .append('\n');
    }
    if (!result.fixed().isEmpty()) {
      out.append('\n');
    }
  }

  /** How much was fixed, and what the report on the rest comes to. */
  public void writeSummary(Writer out) throws IOException {
    writeSummary("fixed", out);
  }

  /** The same of what is only shown. */
  public void writePreview(Writer out) throws IOException {
    writeSummary("would fix", out);
  }

  private void writeSummary(String verb, Writer out) throws IOException {
    Verdict left = new Verdict(result.report());
    out.append(verb)
        .append(' ')
        .append(Verdict.count(result.fixed().size(), "finding"))
        .append(" in ")
        .append(Verdict.count(result.files().size(), "file"))
        .append("\nleft: ")
        .append(left.summary())
        .append('\n')
        .append(left.text())
        .append('\n');
  }
}
