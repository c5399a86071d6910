package dev.plumbline.library.schema;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the API server takes for the keys of labels and annotations, and for a label's value. */
final class MetadataKeys {
  private static final int LONGEST = 63;
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*+(?<=[A-Za-z0-9]))?");
  private static final String GRAMMAR =
      "allowed are letters, digits, '-', '_' and '.', with a letter or digit at both ends";

  private MetadataKeys() {}

  /** Where an object has them: its own metadata, and that of the pods it makes. */
  static List<Node> metadata(Resource subject) {
    List<Node> metadata = new ArrayList<>(List.of(subject.get("metadata")));
    if (subject.isWorkload() && !subject.kind().equals(Kind.POD)) {
      metadata.add(Workload.of(subject).spec().parent().get("metadata"));
    }
    return metadata;
  }

  /** What is wrong with a key: an optional domain and a slash, then a word. */
  static Optional<String> complaint(String key) {
    int slash = key.indexOf('/');
    if (key.indexOf('/', slash + 1) > slash && slash >= 0) {
      return Optional.of("it has more than one slash");
    }
    if (slash >= 0) {
      Optional<String> domain = NameRule.SUBDOMAIN.complaint(key.substring(0, slash));
      if (domain.isPresent()) {
        return domain.map(complaint -> "before the slash, " + complaint);
      }
    }
    String word = key.substring(slash + 1);
    return word.isEmpty() ? Optional.of("it has no name") : wordComplaint(word);
  }

  /** What is wrong with a label's value, which may be empty. */
  static Optional<String> valueComplaint(String value) {
    return value.isEmpty() ? Optional.empty() : wordComplaint(value);
  }

  private static Optional<String> wordComplaint(String word) {
    if (word.length() > LONGEST) {
      return Optional.of("it has %d characters, allowed are %d".formatted(word.length(), LONGEST));
    }
    return WORD.matcher(word).matches() ? Optional.empty() : Optional.of(GRAMMAR);
  }

  /** A number that is written as it is understood, unlike 0x10 or 1.10. */
  static Fix inQuotes(Node entry) {
    Value written = entry.value();
    boolean same =
        written != null
            && entry.integer().isPresent()
            && written.span().endColumn() - written.span().column() == entry.scalar().length();
    return same ? Fix.set(entry, entry.scalar()) : Fix.NONE;
  }
}
