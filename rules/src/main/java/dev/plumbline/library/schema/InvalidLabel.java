package dev.plumbline.library.schema;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Placeholder;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The API server refuses labels and annotations outside their grammar. */
public final class InvalidLabel implements Rule {
  private static final int ANNOTATION_BYTES = 256 * 1024;

  @Override
  public RuleSpec spec() {
    return rule("invalid-label")
        .title("An object has a label or annotation that Kubernetes refuses")
        .severity(Severity.HIGH)
        .subjects(Kind.ANY)
        .rationale(
            """
            Values are strings: `true` and `1` without quotes are none. Keys, and the values of \
            labels, are short words; all annotations of an object together have at most 256 KiB.""")
        .remediation("Put the value in quotes, or change it to what the grammar allows.")
        .bad(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: cart
              labels:
                team: shop & cart # finding: value "shop & cart" of label "team" is invalid: allowed are letters, digits, '-', '_' and '.', with a letter or digit at both ends
              annotations:
                example.com/rotate: true # finding: annotation "example.com/rotate" is a boolean: it needs quotes
            """)
        .good(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: cart
              labels:
                team: shop-cart
              annotations:
                example.com/rotate: "true"
            """)
        .reference("https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node metadata : MetadataKeys.metadata(subject)) {
      for (Node label : metadata.get("labels").fields()) {
        checkEntry("label", label, label.key(), findings);
        checkValue(label, findings);
      }
      long bytes = 0;
      for (Node annotation : metadata.get("annotations").fields()) {
        checkEntry("annotation", annotation, annotation.key().toLowerCase(Locale.ROOT), findings);
        bytes += (annotation.key() + annotation.text()).getBytes(StandardCharsets.UTF_8).length;
      }
      if (bytes > ANNOTATION_BYTES) {
        findings.at(
            metadata.get("annotations"),
            "the annotations have %d bytes, allowed are %d",
            bytes,
            ANNOTATION_BYTES);
      }
    }
  }

  private static void checkEntry(String what, Node entry, String key, Findings findings) {
    if (Placeholder.isIn(key)) {
      return;
    }
    Optional<String> complaint = MetadataKeys.complaint(key);
    if (complaint.isPresent()) {
      findings.at(entry, "key \"%s\" of a %s is invalid: %s", oneLine(key), what, complaint.get());
    } else if (entry.is(Value.Type.NUMBER) || entry.is(Value.Type.BOOLEAN)) {
      String type = entry.is(Value.Type.NUMBER) ? "number" : "boolean";
      findings
          .at(entry, "%s \"%s\" is a %s: it needs quotes", what, entry.key(), type)
          .fixedBy(MetadataKeys.inQuotes(entry));
    }
  }

  private static void checkValue(Node label, Findings findings) {
    if (!Placeholder.isIn(label.text())) {
      MetadataKeys.valueComplaint(label.text())
          .ifPresent(
              complaint ->
                  findings.at(
                      label,
                      "value \"%s\" of label \"%s\" is invalid: %s",
                      oneLine(label.text()),
                      oneLine(label.key()),
                      complaint));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s", " ");
  }
}
