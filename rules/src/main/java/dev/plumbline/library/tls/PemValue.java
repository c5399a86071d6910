package dev.plumbline.library.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import java.util.Base64;
import java.util.Optional;

/**
 * A PEM text in a Secret, decoded, or what is wrong with how it is written. What stands under
 * {@code stringData} wins over {@code data}, as at the API server.
 */
final class PemValue {
  private final Node node;
  private final String text;
  private final Optional<String> problem;

  private PemValue(Node node, String text, Optional<String> problem) {
    this.node = node;
    this.text = text;
    this.problem = problem;
  }

  static PemValue of(Resource secret, String key) {
    Node plain = secret.get("stringData").get(key);
    Node node = plain.isPresent() ? plain : secret.get("data").get(key);
    if (node.isMissing()) {
      return broken(node, "is not set: a Secret of type kubernetes.io/tls must have it");
    }
    if (!node.is(Value.Type.STRING)) {
      return broken(node, "is no string");
    }
    if (node.text().isBlank()) {
      return broken(node, "is empty");
    }
    return plain.isPresent() ? plain(node) : encoded(node);
  }

  private static PemValue plain(Node node) {
    boolean base64 = base64(node.text()).filter(PemBlock::looksLikePem).isPresent();
    return base64
        ? broken(node, "is base64, but stringData is not decoded: write the PEM text itself")
        : readable(node, node.text());
  }

  private static PemValue encoded(Node node) {
    Optional<String> once = base64(node.text());
    if (once.isEmpty()) {
      return broken(
          node,
          PemBlock.looksLikePem(node.text())
              ? "is PEM in plain text, but data holds base64: write it under stringData"
              : "is not base64, which data must be");
    }
    boolean twice = base64(once.get()).filter(PemBlock::looksLikePem).isPresent();
    return twice
        ? broken(node, "is base64 twice: what it decodes to is base64 of PEM, not PEM")
        : readable(node, once.get());
  }

  private static PemValue broken(Node node, String problem) {
    return new PemValue(node, "", Optional.of(node.key() + " " + problem));
  }

  private static PemValue readable(Node node, String text) {
    return new PemValue(node, text, Optional.empty());
  }

  /** By Go's rules: line breaks are skipped, padding is not optional. */
  private static Optional<String> base64(String text) {
    String digits = text.replace("\n", "").replace("\r", "");
    if (digits.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Base64.getDecoder().decode(digits), ISO_8859_1));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  Node node() {
    return node;
  }

  /** The PEM text; empty where there is a problem. */
  String text() {
    return text;
  }

  Optional<String> problem() {
    return problem;
  }
}
