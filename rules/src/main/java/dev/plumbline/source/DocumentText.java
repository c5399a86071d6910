package dev.plumbline.source;

import dev.plumbline.resource.Value;
import dev.plumbline.source.Documents.Document;
import java.util.List;
import java.util.Optional;

/**
 * What one document of a file says, and in which words.
 *
 * @param firstLine the line of the file at which it begins, from 1
 * @param values what it says: one value, or of JSON several
 * @param isJson whether it is read as JSON
 */
public record DocumentText(String text, int firstLine, List<Value> values, boolean isJson) {

  /** The documents of a text that can be read. */
  public static List<DocumentText> in(String text) {
    return Documents.split(text).stream()
        .flatMap(document -> read(document.text(), document.firstLine()).stream())
        .toList();
  }

  /** What is there where other words are in the place of these. */
  public Optional<List<Value>> reread(String changed) {
    List<Document> documents = Documents.split(changed);
    return documents.size() == 1 && documents.get(0).text().equals(changed)
        ? read(changed, firstLine).map(DocumentText::values)
        : Optional.empty();
  }

  private static Optional<DocumentText> read(String text, int firstLine) {
    try {
      if (firstLine == 1 && text.stripLeading().startsWith("{")) {
        Optional<List<Value>> objects = JsonText.objects(text, firstLine, Limits.DEFAULT);
        if (objects.isPresent()) {
          return Optional.of(new DocumentText(text, firstLine, objects.get(), true));
        }
      }
      Composed composed = Composed.of(text, firstLine, Limits.DEFAULT);
      return composed
          .value()
          .filter(value -> composed.leftover().isEmpty())
          .map(value -> new DocumentText(text, firstLine, List.of(value), false));
    } catch (Malformed unreadable) {
      return Optional.empty();
    }
  }
}
