package dev.plumbline.library.secrets;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values are written out, and not references to what stands elsewhere, or placeholders. */
final class Literals {
  private static final Set<String> SETTINGS =
      Set.of(
          "auto",
          "default",
          "disabled",
          "enabled",
          "false",
          "nil",
          "no",
          "none",
          "null",
          "off",
          "on",
          "optional",
          "required",
          "string",
          "text",
          "true",
          "undefined",
          "yes");

  /** Filled in later: by the shell, by Kubernetes, by a template engine, by a secret store. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[$!|>*&{%@].*|.*(?:\\$\\{|\\$\\(|\\{\\{|#\\{|%\\(|<%|`).*"
              + "|(?i)(?:>>)?(?:ref\\+\\w+|vault|env|file|op|ssm|sm|awssm|gcpsm|arn|secret|secrets"
              + "|secretref|azurekeyvault|keyvault|kms|sops|projects|akeyless|doppler|bws)[:/].*"
              + "|ENC[\\[(].*|<.*>|__.*__",
          Pattern.DOTALL);

  /** Also a name in capitals, such as {@code API_KEY_HERE}. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:change|replace|set|fill|edit)[-_ ]?(?:me|this|with|in)\\b.*|change_?me.*"
              + "|(?:your|insert|enter|put)[-_ ].*|to[-_ ]be[-_ ].*"
              + "|(?:placeholder|todo|tbd|fixme|redacted|dummy|fake|example|sample)"
              + "|x{3,}|(?-i:[A-Z]+(?:_[A-Z]+)+|PASSWORD|SECRET|TOKEN|KEY)|\\*+|\\.+|-+|_+|\\?+|n/?a",
          Pattern.CASE_INSENSITIVE);

  /** A file, by its place or by its ending, or a URL; those with a password are a shape. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:~|\\.{1,2})?/[\\w./@+-]*|[A-Za-z]:\\\\.*|[A-Za-z][\\w+.-]*://.*"
              + "|[\\w./-]+\\.(?:pem|key|crt|cert|json|txt|jks|p12|pfx|ya?ml|conf|properties|jwt)");

  /** What a script looks for to put the value in its place. */
  private static final Pattern SLOT = Pattern.compile("[A-Z][A-Z0-9_]*_(?:VAL|VALUE)");

  private Literals() {}

  static boolean isLiteral(String text) {
    return !text.isBlank()
        && !SETTINGS.contains(text.toLowerCase(Locale.ROOT))
        && !isReference(text)
        && !PLACEHOLDER.matcher(text).matches()
        && !SLOT.matcher(text).matches()
        && !PLACE.matcher(text).matches();
  }

  static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }
}
