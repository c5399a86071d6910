package dev.plumbline.resource;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Paths and names with wildcards; two stars stand for any number of folders. */
public final class Wildcards {
  private Wildcards() {}

  /** What a text with wildcards matches; one that is out of balance matches itself. */
  public static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    int alternatives = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '{') {
        alternatives++;
        regex.append("(?:");
      } else if (c == '}' && alternatives > 0) {
        alternatives--;
        regex.append(')');
      } else if (c == ',' && alternatives > 0) {
        regex.append('|');
      } else {
        regex.append(single(c));
      }
    }
    try {
      return Pattern.compile(regex.toString());
    } catch (PatternSyntaxException unbalanced) {
      return Pattern.compile(Pattern.quote(glob));
    }
  }

  private static String single(char c) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '[', ']', '-' -> String.valueOf(c);
      case '!' -> "^";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
