package dev.plumbline.library.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which names are names of credentials: it is the last word that says what a value is, so {@code
 * DB_PASSWORD} is one, and {@code PASSWORD_FILE}, {@code secretName} and {@code TOKEN_URL} are not.
 */
final class CredentialNames {
  private static final List<String> PARTS =
      List.of("pass", "pwd", "secret", "token", "key", "cred", "auth");

  private static final Pattern TRAILING_DIGITS = Pattern.compile("(?<=[a-z])[0-9]+$");

  private static final Pattern WORD_BREAK =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** Words that say how a value is written, not what it is. */
  private static final Set<String> SPELLINGS =
      Set.of("base", "base64", "b64", "content", "plain", "plaintext", "raw", "value");

  private static final List<String> PASSWORDS =
      List.of("password", "passwd", "passwort", "requirepass", "masterauth");
  private static final Credential PASSWORD = new Credential("password", true);
  private static final Credential PASSPHRASE = new Credential("passphrase", true);
  private static final Credential API_KEY = new Credential("API key", true);
  private static final Credential SECRET_KEY = new Credential("secret key", true);
  private static final Credential KEY = new Credential("key", false);

  /** What stands before "pass" or "pwd" where that is no password. */
  private static final Set<String> NO_PASSWORDS =
      Set.of(
          "", "fastcgi", "first", "grpc", "memcached", "old", "proxy", "scgi", "second", "uwsgi");

  /** What stands before "secret" where the value is a secret, and not the name of a Secret. */
  private static final Set<String> SECRETS =
      all(
          """
          api app auth client consumer cookie csrf encryption hmac jwt oauth session shared \
          signing webhook""");

  /** What stands before "secret" where the value is the name of a Secret. */
  private static final Set<String> NAMED_SECRETS =
      all(
          """
          ca cert certificate credential credentials creds docker existing image imagepull \
          kubernetes pull registry ssl target tls""");

  /** What stands before "token" where that is a piece of text or a bookmark. */
  private static final Set<String> NO_TOKENS =
      all(
          """
          bos continuation continue end eos max min mount next pad page start stop sync unk""");

  private static final Set<String> KEYS =
      all(
          """
          access account admin app auth batch cookie crypt crypto deploy encrypt encryption \
          hmac jwt master private session shared sign signing ssh storage subscription webhook""");

  private static final Map<String, Credential> JOINED =
      Map.ofEntries(
          Map.entry("accesskey", KEY),
          Map.entry("accountkey", KEY),
          Map.entry("apikey", API_KEY),
          Map.entry("authkey", KEY),
          Map.entry("clientsecret", secret(true)),
          Map.entry("encryptionkey", KEY),
          Map.entry("privatekey", KEY),
          Map.entry("secretkey", SECRET_KEY),
          Map.entry("sharedaccesskey", KEY),
          Map.entry("token", new Credential("token", false)));

  private CredentialNames() {}

  private static Set<String> all(String words) {
    return Set.of(words.split(" ", -1));
  }

  private static Credential secret(boolean certain) {
    return new Credential("secret", certain);
  }

  /** Whether a text has a part that occurs in names of credentials: a quick look. */
  static boolean mayOccurIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : PARTS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The credential that a value of that name should be. */
  static Optional<Credential> credential(String name) {
    if (!mayOccurIn(name)) {
      return Optional.empty();
    }
    List<String> words = words(name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String last = words.get(words.size() - 1);
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    if (PASSWORDS.stream().anyMatch(last::endsWith)) {
      return Optional.of(PASSWORD);
    }
    return switch (last) {
      case "passphrase" -> Optional.of(PASSPHRASE);
      case "pass", "pwd" ->
          NO_PASSWORDS.contains(before) ? Optional.empty() : Optional.of(PASSWORD);
      case "auth" -> before.equals("rediscli") ? Optional.of(PASSWORD) : Optional.empty();
      case "secret" ->
          NAMED_SECRETS.contains(before)
              ? Optional.empty()
              : Optional.of(secret(SECRETS.contains(before)));
      case "credential", "credentials", "creds" -> Optional.of(new Credential("credential", false));
      case "key" -> key(words.contains("secret"), before);
      default -> NO_TOKENS.contains(before) ? Optional.empty() : joined(last);
    };
  }

  private static Optional<Credential> key(boolean isSecret, String before) {
    if (isSecret) {
      return Optional.of(SECRET_KEY);
    }
    if (before.equals("api")) {
      return Optional.of(API_KEY);
    }
    return KEYS.contains(before) ? Optional.of(KEY) : Optional.empty();
  }

  private static Optional<Credential> joined(String last) {
    return JOINED.entrySet().stream()
        .filter(entry -> last.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The last word of a name, in lower case. */
  static String lastWord(String name) {
    List<String> words = words(name);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** In lower case, without what only counts ({@code PASSWORD_2}) or says how it is written. */
  private static List<String> words(String name) {
    List<String> words =
        new ArrayList<>(
            Stream.of(WORD_BREAK.split(name, -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> SPELLINGS.contains(word) ? word : withoutDigits(word))
                .filter(word -> !word.isEmpty())
                .toList());
    while (words.size() > 1 && isSpelling(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private static String withoutDigits(String word) {
    return TRAILING_DIGITS.matcher(word).replaceFirst("");
  }

  private static boolean isSpelling(String word) {
    return SPELLINGS.contains(word) || word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
