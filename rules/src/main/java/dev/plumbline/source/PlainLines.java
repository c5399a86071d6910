package dev.plumbline.source;

import java.util.ArrayDeque;
import java.util.Deque;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.tokens.BlockEndToken;
import org.yaml.snakeyaml.tokens.BlockMappingStartToken;
import org.yaml.snakeyaml.tokens.BlockSequenceStartToken;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/** Knows where a line of plain text may begin with a tab: behind the indentation it must have. */
final class PlainLines {
  private final Deque<Integer> indents = new ArrayDeque<>();
  private int indentOfLast;
  private int endOfLast = -1;

  private PlainLines() {}

  /** Whether a plain text that began on an earlier line goes on past a tab that begins this one. */
  static boolean goOnAt(String text, int tab) {
    int lineStart = text.lastIndexOf('\n', tab) + 1;
    String before = text.substring(0, lineStart).stripTrailing();
    PlainLines lines = new PlainLines();
    try {
      lines.scan(new KubernetesScanner(before));
    } catch (YAMLException notEvenScanned) {
      return false;
    }
    return lines.endOfLast == before.length() && tab - lineStart > lines.indentOfLast;
  }

  private void scan(KubernetesScanner scanner) {
    while (!scanner.checkToken(Token.ID.StreamEnd)) {
      Token token = scanner.getToken();
      if (token instanceof BlockMappingStartToken || token instanceof BlockSequenceStartToken) {
        indents.push(token.getStartMark().getColumn());
      } else if (token instanceof BlockEndToken) {
        indents.pop();
      } else {
        boolean isPlain = token instanceof ScalarToken scalar && scalar.getPlain();
        endOfLast = isPlain ? token.getEndMark().getIndex() : -1;
        indentOfLast = indents.isEmpty() ? -1 : indents.peek();
      }
    }
  }
}
