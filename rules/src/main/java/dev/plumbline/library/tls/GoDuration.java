package dev.plumbline.library.tls;

import dev.plumbline.resource.Node;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time such as {@code 2160h}, as cert-manager reads it. */
final class GoDuration {
  private static final Pattern PART =
      Pattern.compile("\\G(\\d{1,15}(?:\\.\\d{0,9})?)(ns|us|µs|ms|s|m|h)");
  private static final Map<String, Double> SECONDS =
      Map.of("ns", 1e-9, "us", 1e-6, "µs", 1e-6, "ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3600.0);

  private GoDuration() {}

  /** In seconds; empty where the text is no positive duration. */
  static Optional<Double> seconds(Node node) {
    Matcher part = PART.matcher(node.text());
    double seconds = 0;
    int end = 0;
    while (part.find()) {
      seconds += Double.parseDouble(part.group(1)) * SECONDS.getOrDefault(part.group(2), 0.0);
      end = part.end();
    }
    return end > 0 && end == node.text().length() ? Optional.of(seconds) : Optional.empty();
  }
}
