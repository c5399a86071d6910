package dev.plumbline.source;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Knows reports of Trivy by their content. One in a format that is not read is refused rather than
 * left alone: who gives a report expects that it counts.
 */
final class TrivyFormat {
  private static final String READ = "2";

  private TrivyFormat() {}

  /**
   * Whether a document is a report in Trivy's own format.
   *
   * @throws Malformed where it is one in another format, or in disorder
   */
  static boolean isReport(Node document) throws Malformed {
    if (document.get("apiVersion").isPresent()) {
      return false;
    }
    Optional<String> other = otherFormat(document);
    if (other.isPresent()) {
      throw refused(
          document,
          "this is no JSON report of Trivy but %s; write one with \"trivy image --format json\""
              .formatted(other.get()));
    }
    Node version = document.get("SchemaVersion");
    boolean isNamed = !document.get("ArtifactType").text().isEmpty();
    if (version.isMissing() || !(isNamed || document.get("Results").isPresent())) {
      return false;
    }
    if (!version.scalar().equals(READ)) {
      throw refused(version, "the SchemaVersion of this report of Trivy is not " + READ);
    }
    requireOrder(document);
    return true;
  }

  private static Optional<String> otherFormat(Node document) {
    if (first(document.get("runs"), run -> says(run, "Trivy", "tool", "driver", "name"))) {
      return Optional.of("SARIF");
    }
    if (first(document, item -> says(item, "container_scanning", "check_name"))) {
      return Optional.of("code quality for GitLab");
    }
    if (says(document, "trivy", "scan", "scanner", "id")) {
      return Optional.of("a security report for GitLab");
    }
    if (first(document, one -> one.get("Vulnerabilities").is(Value.Type.LIST))) {
      return Optional.of("the list that old versions wrote");
    }
    boolean isOfCluster = document.get("ClusterName").isPresent();
    return isOfCluster && document.get("Resources").is(Value.Type.LIST)
        ? Optional.of("one of \"trivy k8s\"")
        : Optional.empty();
  }

  private static boolean first(Node list, Predicate<Node> condition) {
    return list.items().stream().limit(1).anyMatch(condition);
  }

  private static boolean says(Node node, String text, String... path) {
    return node.at(path).text().equals(text);
  }

  private static void requireOrder(Node report) throws Malformed {
    for (Node result : list(report, "Results")) {
      list(result, "Vulnerabilities");
    }
  }

  private static List<Node> list(Node parent, String field) throws Malformed {
    Node list = parent.get(field);
    if (list.isPresent() && !list.is(Value.Type.LIST)) {
      throw refused(list, field + " of a report of Trivy must be a list");
    }
    for (Node item : list.items()) {
      if (!item.is(Value.Type.MAP)) {
        throw refused(item, field + " of a report of Trivy must be a list of maps");
      }
    }
    return list.items();
  }

  private static Malformed refused(Node node, String message) {
    return new Malformed(node.location().span(), message);
  }
}
