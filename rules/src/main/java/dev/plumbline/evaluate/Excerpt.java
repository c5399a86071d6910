package dev.plumbline.evaluate;

import dev.plumbline.resource.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines around a place. A report travels further than a manifest: values that may be
 * credentials are left out.
 *
 * @param number of the line, from 1
 * @param isMeant whether it is the line that is meant
 */
public record Excerpt(int number, String text, boolean isMeant) {
  private static final int AROUND = 2;
  private static final int WIDTH = 160;
  private static final String LEFT_OUT = "…";

  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(?i).*(pass|pwd|secret|token|key|cred|auth|private|://[^/\\s]*:[^/\\s]*@).*");

  /** What is written after these is anybody's; {@code name} and the like are not. */
  private static final Pattern VALUE =
      Pattern.compile("((?:^|[\\s{,\"'-])value[\"']?\\s*:\\s*)[^\\s,}][^,}]*");

  private static final Pattern KEY =
      Pattern.compile("(\\s*(?:- +)*[\"']?[\\w./-]{1,80}[\"']?:)\\s.*");

  /** Long words of mixed characters: keys, certificates, hashes. */
  private static final Pattern RANDOM =
      Pattern.compile("(?=\\S*[0-9])(?=\\S*[A-Za-z])[A-Za-z0-9+/=_-]{24,}");

  public static List<Excerpt> of(Location location, Sources sources) {
    List<String> lines = sources.lines(location.file());
    int meant = location.line();
    if (meant > lines.size()) {
      return List.of();
    }
    int from = meant;
    while (from > 1 && meant - from < AROUND && !isMark(lines.get(from - 2))) {
      from--;
    }
    int to = meant;
    while (to < lines.size() && to - meant < AROUND && !isMark(lines.get(to))) {
      to++;
    }
    List<Excerpt> excerpt = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      Optional<String> before = number == 1 ? Optional.empty() : Optional.of(lines.get(number - 2));
      String text = masked(lines.get(number - 1), before.filter(Excerpt::isSensitive).isPresent());
      excerpt.add(new Excerpt(number, text, number == meant));
    }
    return excerpt;
  }

  private static boolean isMark(String line) {
    return line.startsWith("---");
  }

  private static boolean isSensitive(String line) {
    return SENSITIVE.matcher(line).matches();
  }

  /**
   * @param followsSensitive whether the line before may name the credential that this one is
   */
  private static String masked(String line, boolean followsSensitive) {
    String shown = line.length() > WIDTH ? line.substring(0, WIDTH) + LEFT_OUT : line;
    var keyed = KEY.matcher(shown);
    if (isSensitive(line) || (followsSensitive && !keyed.matches() && !shown.endsWith(":"))) {
      return keyed.matches()
          ? keyed.group(1) + " " + LEFT_OUT
          : shown.endsWith(":") ? shown : indent(shown) + LEFT_OUT;
    }
    return RANDOM.matcher(VALUE.matcher(shown).replaceAll("$1" + LEFT_OUT)).replaceAll(LEFT_OUT);
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
