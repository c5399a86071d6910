package dev.plumbline.library.secrets;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials that give themselves away by how they look, whatever their name is. */
final class CredentialShapes {
  private static final String PRIVATE_KEY =
      "-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:\\s|\\\\[nr])*"
          + "(?:[A-Za-z0-9+/=]{8}|Proc-Type|Version)";

  private static final List<Map.Entry<Pattern, String>> SHAPES =
      List.of(
          shape(PRIVATE_KEY, "a private key"),
          shape("\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b", "an AWS access key ID"),
          shape("\\bgh[pousr]_[A-Za-z0-9]{36}", "a GitHub token"),
          shape("\\bgithub_pat_\\w{60}", "a GitHub token"),
          shape("\\bglpat-[\\w-]{20}", "a GitLab token"),
          shape("\\bxox[abeoprs]-[\\w-]{10}", "a Slack token"),
          shape("\\bhooks\\.slack\\.com/services/T\\w+/B\\w+/\\w{8}", "a Slack webhook"),
          shape("\\bAIza[\\w-]{35}", "a Google API key"),
          shape("\\b[rs]k_live_\\w{16}", "a Stripe key"),
          shape("\\bnpm_[A-Za-z0-9]{36}", "an npm token"),
          shape("\\bhv[sb]\\.[\\w-]{20}", "a Vault token"),
          shape("\\bSG\\.[\\w-]{16,64}\\.[\\w-]{16}", "a SendGrid key"),
          shape("\"auth\"\\s*:\\s*\"[A-Za-z0-9+/]{8,}={0,2}\"", "registry credentials"),
          shape("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10}", "a JSON Web Token"));

  /** The AWS documentation's own key, which opens nothing. */
  private static final Pattern DOCUMENTED = Pattern.compile("EXAMPLE");

  private CredentialShapes() {}

  private static Map.Entry<Pattern, String> shape(String pattern, String title) {
    return Map.entry(Pattern.compile(pattern), title);
  }

  /** What a text holds, as in "a private key". */
  static List<String> in(String text) {
    return SHAPES.stream()
        .filter(shape -> isFound(shape.getKey(), text))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  private static boolean isFound(Pattern shape, String text) {
    Matcher matcher = shape.matcher(text);
    while (matcher.find()) {
      if (!DOCUMENTED.matcher(matcher.group()).find()) {
        return true;
      }
    }
    return false;
  }
}
