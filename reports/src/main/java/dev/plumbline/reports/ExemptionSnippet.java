package dev.plumbline.reports;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a profile says to accept a finding. */
final class ExemptionSnippet {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*(\\[[A-Za-z0-9._/\\[\\]-]*)?");

  private ExemptionSnippet() {}

  static String of(Finding finding) {
    StringBuilder snippet = new StringBuilder("exemptions:\n");
    snippet.append("- rule: ").append(finding.rule().id()).append('\n');
    snippet.append("  subject: {").append(subject(finding.subject())).append("}\n");
    if (!finding.path().isEmpty()) {
      snippet.append("  path: ").append(scalar(finding.path())).append('\n');
    }
    snippet.append(
        """
          reason: why this is right here
          owner: who answers for it
          expires: 2027-05-31
        """);
    return snippet.toString();
  }

  private static String subject(Resource resource) {
    List<String> parts = new ArrayList<>();
    parts.add("kind: " + scalar(resource.kind().name()));
    Node namespace = resource.root().at("metadata", "namespace");
    if (!namespace.text().isEmpty()) {
      parts.add("namespace: " + scalar(namespace.text()));
    }
    if (!resource.name().isEmpty()) {
      parts.add("name: " + scalar(resource.name()));
    }
    return String.join(", ", parts);
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
