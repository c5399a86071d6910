package dev.plumbline.library.secrets;

import java.util.List;
import java.util.regex.Pattern;

/** Credentials that give themselves away by how they look, whatever their name is. */
final class CredentialShapes {
  private static final String PRIVATE_KEY =
      "-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:\\s|\\\\[nr])*"
          + "(?:[A-Za-z0-9+/=]{8}|Proc-Type|Version)";

  /**
   * One kind of credential.
   *
   * @param marks a text without any of these needs no closer look
   */
  private record Shape(String title, Pattern pattern, List<String> marks) {

    boolean isIn(String text) {
      return marks.stream().anyMatch(text::contains)
          && pattern.matcher(text).results().anyMatch(match -> !match.group().contains(DOCUMENTED));
    }
  }

  /** In the keys of the AWS documentation, which open nothing. */
  private static final String DOCUMENTED = "EXAMPLE";

  private static final List<Shape> SHAPES =
      List.of(
          shape("a private key", PRIVATE_KEY, "PRIVATE KEY"),
          shape("an AWS access key ID", "\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b", "AKIA", "ASIA"),
          shape(
              "a GitHub token",
              "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\\w{60})",
              "ghp_",
              "gho_",
              "ghu_",
              "ghs_",
              "ghr_",
              "github_pat_"),
          shape("a GitLab token", "\\bglpat-[\\w-]{20}", "glpat-"),
          shape("a Slack token", "\\bxox[abeoprs]-[\\w-]{10}", "xox"),
          shape(
              "a Slack webhook",
              "\\bhooks\\.slack\\.com/services/T\\w+/B\\w+/\\w{8}",
              "hooks.slack.com/services/T"),
          shape("a Google API key", "\\bAIza[\\w-]{35}", "AIza"),
          shape("a Stripe key", "\\b[rs]k_live_\\w{16}", "k_live_"),
          shape("an npm token", "\\bnpm_[A-Za-z0-9]{36}", "npm_"),
          shape("a Vault token", "\\bhv[sb]\\.[\\w-]{20}", "hvs.", "hvb."),
          shape("a SendGrid key", "\\bSG\\.[\\w-]{16,64}\\.[\\w-]{16}", "SG."),
          shape("registry credentials", "\"auth\"\\s*:\\s*\"[A-Za-z0-9+/]{8,}={0,2}\"", "\"auth\""),
          shape("a JSON Web Token", "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10}", "eyJ"));

  private CredentialShapes() {}

  private static Shape shape(String title, String pattern, String... marks) {
    return new Shape(title, Pattern.compile(pattern), List.of(marks));
  }

  /** What a text holds, as in "a private key". */
  static List<String> in(String text) {
    return SHAPES.stream().filter(shape -> shape.isIn(text)).map(Shape::title).toList();
  }
}
