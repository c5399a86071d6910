package dev.plumbline.fix;

import dev.plumbline.fix.DocumentFix.Written;
import dev.plumbline.rule.Edit;
import dev.plumbline.rule.Finding;
import dev.plumbline.source.DocumentText;
import java.util.ArrayList;
import java.util.List;

/** Writes fixes into the text of one file. */
public final class FileFix {
  private final String text;
  private final List<DocumentFix> documents = new ArrayList<>();

  /**
   * @param findings of that file; those without a fix are left alone
   */
  public FileFix(String text, List<Finding> findings) {
    this.text = text;
    for (DocumentText document : DocumentText.in(text)) {
      documents.add(new DocumentFix(document));
    }
    findings.stream().filter(finding -> finding.fix().isPresent()).forEach(this::place);
  }

  private void place(Finding finding) {
    for (DocumentFix document : documents) {
      if (document.take(finding)) {
        return;
      }
    }
  }

  /**
   * What came of it.
   *
   * @param text with the fixes in it
   * @param fixed what they are for; what did not go together with these is not among them
   */
  public record Fixed(String text, List<Finding> fixed) {}

  /** The text with as many fixes as go together, if it then says what it should and no more. */
  public Fixed fixed() {
    List<Written> written = documents.stream().map(DocumentFix::together).toList();
    List<Edit> edits = written.stream().flatMap(one -> one.edits().stream()).toList();
    Lines lines = new Lines(text, 1);
    List<Patch> patches =
        edits.stream()
            .map(e -> new Patch(lines.start(e.span()), lines.end(e.span()), e.text()))
            .toList();
    try {
      return new Fixed(
          Patch.apply(patches, text),
          patches.isEmpty()
              ? List.of()
              : written.stream().flatMap(one -> one.fixed().stream()).toList());
    } catch (Unwritable together) {
      return new Fixed(text, List.of());
    }
  }

  /** The findings with how their fix is written; those whose fix cannot be written have none. */
  public List<Finding> eachWritten() {
    return documents.stream()
        .flatMap(document -> document.each().stream())
        .map(
            one -> {
              Finding finding = one.fixed().get(0);
              return finding.withFix(finding.fix().map(fix -> fix.writtenAs(one.edits())));
            })
        .toList();
  }
}
