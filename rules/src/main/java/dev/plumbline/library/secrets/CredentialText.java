package dev.plumbline.library.secrets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Credentials inside a text: a file, a script, a URL, a connection string. */
final class CredentialText {
  private static final String QUOTED_OR = "(\"[^\"\\n]*\"|'[^'\\n]*'|%s)";
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|;|--\\s|\\*).*");
  private static final Pattern JSON_PAIR =
      Pattern.compile("\"([\\w.-]{1,80})\"\\s*:\\s*\"([^\"\\\\\\n]{1,512})\"");

  /** {@code name = value} and {@code name: value}, as properties, YAML, INI and shells write it. */
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "\\s*(?:- +)?(?:export +|set +|ENV +)?[\"']?([A-Za-z_][\\w./-]{0,120})[\"']?\\s*"
              + "(?:=(?![=~>])|:(?=\\s))\\s*"
              + QUOTED_OR.formatted("[^\\s#;,]\\S*")
              + "[\\s,;]*(?:#.*)?");

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*(requirepass|masterauth)\\s+" + QUOTED_OR.formatted("\\S+") + "\\s*");

  /** Flags, and the variables that a command is started with. */
  private static final Pattern FLAG =
      Pattern.compile(
          "(?<![\\w$-])(--?[A-Za-z][\\w.-]{1,60}|[A-Z][A-Z0-9_]{2,60}(?==))[= ]"
              + QUOTED_OR.formatted("[^\\s;|&)\"'-][^\\s;|&)]*"));

  private static final Pattern URL =
      Pattern.compile(
          "\\b[A-Za-z][A-Za-z0-9+.-]{1,30}://[^\\s/?#:@\"'<>]{0,128}:([^\\s/?#@\"'<>]{1,256})@");

  private static final Pattern CONNECTION_STRING =
      Pattern.compile(
          "[;?&](?i:password|pwd|accountkey|sharedaccesskey)\\s*=\\s*([^;&\\s\"',]+)"
              + "|\\bhost=\\S+.{0,200}?\\spassword=(\\S+)");

  /** A value in a program that is no string is a variable, a call, anything. */
  private static final Pattern CODE_FILE =
      Pattern.compile(".*\\.(?:py|js|mjs|ts|lua|go|rb|php|java|groovy|pl|tmpl|tpl|gotmpl|rego)");

  private static final Pattern LIST_END = Pattern.compile("[,;]+$");

  private static final Pattern CODE =
      Pattern.compile(".*[()\\[\\]{}<>|].*|[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+");

  private final boolean isProgram;
  private final Set<String> found = new LinkedHashSet<>();

  private CredentialText(boolean isProgram) {
    this.isProgram = isProgram;
  }

  /**
   * What a text holds, as in {@code a private key} and {@code a literal password under "db.pass"}.
   *
   * @param name of the file or variable that the text is
   */
  static List<String> in(String name, String text) {
    CredentialText search = new CredentialText(CODE_FILE.matcher(name).matches());
    search.found.addAll(CredentialShapes.in(text));
    text.lines().filter(line -> !COMMENT.matcher(line).matches()).forEach(search::line);
    return List.copyOf(search.found);
  }

  private void line(String line) {
    if (line.indexOf('@') > 0 && line.contains("://")) {
      place(URL, line, "a URL with a password");
    }
    if (!CredentialNames.mayOccurIn(line)) {
      return;
    }
    place(CONNECTION_STRING, line, "a connection string with a password");
    each(JSON_PAIR.matcher(line), pair -> pair(pair.group(1), pair.group(2), true));
    each(FLAG.matcher(line), this::written);
    Stream.of(ASSIGNMENT, DIRECTIVE)
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::matches)
        .forEach(this::written);
  }

  private static void each(Matcher matcher, Consumer<MatchResult> consumer) {
    matcher.results().forEach(consumer);
  }

  private void written(MatchResult pair) {
    String text = pair.group(2);
    boolean quoted = text.length() > 1 && "\"'".indexOf(text.charAt(0)) >= 0;
    String value =
        quoted ? text.substring(1, text.length() - 1) : LIST_END.matcher(text).replaceFirst("");
    pair(pair.group(1), value, quoted);
  }

  private void pair(String name, String value, boolean quoted) {
    boolean mayBeText = quoted || !(isProgram || CODE.matcher(value).matches());
    CredentialNames.credential(name)
        .filter(credential -> mayBeText && credential.isGivenAwayBy(value))
        .ifPresent(
            credential ->
                found.add("a literal %s under \"%s\"".formatted(credential.title(), name)));
  }

  private void place(Pattern pattern, String line, String title) {
    each(
        pattern.matcher(line),
        match -> {
          String first = match.group(1);
          if (Literals.isLiteral(first == null ? match.group(match.groupCount()) : first)) {
            found.add(title);
          }
        });
  }
}
