package dev.plumbline.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The parser's complaints, each as one sentence for those who must mend the text. */
final class Sentences {
  private static final Pattern CANNOT_START =
      Pattern.compile("found character '?(.*?)'? that cannot start any token.*");
  private static final Map<String, String> PLAIN =
      Map.of(
          "mapping values are not allowed here",
          "this \":\" cannot stand here: quote the text, or mend the indentation",
          "could not find expected ':'",
          "the line before this one has no \":\" behind its key",
          "found unexpected end of stream",
          "the text ends within quotes",
          "expected ',' or ']'",
          "a comma or \"]\" is missing before this",
          "expected ',' or '}'",
          "a comma or \"}\" is missing before this",
          "expected <block end>",
          "this does not fit the indentation of the lines before it",
          "sequence entries are not allowed here",
          "a list cannot begin here",
          "found unknown escape character",
          "a backslash before this character means nothing in double quotes",
          "expected the node content",
          "a value or a closing bracket is missing here",
          KubernetesScanner.UNKNOWN_DIRECTIVE,
          "Kubernetes knows no directive but %YAML 1.1 and %TAG");

  private Sentences() {}

  static String of(MarkedYAMLException malformed) {
    String problem = malformed.getProblem() == null ? "" : malformed.getProblem();
    Matcher character = CANNOT_START.matcher(problem);
    if (character.matches()) {
      return character.group(1).contains("TAB")
          ? "a tab, where YAML allows only spaces"
          : "text must not begin with \"%s\" unless it is quoted".formatted(character.group(1));
    }
    for (Map.Entry<String, String> known : PLAIN.entrySet()) {
      if (problem.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    String context = malformed.getContext() == null ? "" : malformed.getContext() + ": ";
    return "not valid YAML: " + (context + problem).strip().replaceAll("\\s+", " ");
  }
}
