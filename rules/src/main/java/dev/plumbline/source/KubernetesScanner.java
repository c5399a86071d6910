package dev.plumbline.source;

import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Scans with SnakeYAML, which refuses every tab between two tokens and passes over directives that
 * it does not know: goes on where Kubernetes takes a tab for white space, and refuses every
 * directive that Kubernetes refuses.
 */
final class KubernetesScanner implements Scanner {
  static final String UNKNOWN_DIRECTIVE = "found unknown directive";

  private final TextReader reader;
  private final ScannerImpl scanner;
  private final Tabs tabs;
  private final boolean hasTabs;
  private int lookedFrom = -1;

  KubernetesScanner(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // the size of a file is bounded when it is read
    options.setProcessComments(false);
    this.reader = new TextReader(text);
    this.scanner = new ScannerImpl(reader, options);
    this.tabs = new Tabs(text);
    this.hasTabs = text.indexOf('\t') >= 0;
  }

  @Override
  public boolean checkToken(Token.ID... choices) {
    lookAhead();
    while (true) {
      try {
        return scanner.checkToken(choices);
      } catch (ScannerException refused) {
        pass(refused);
      }
    }
  }

  @Override
  public boolean checkToken(Token.ID choice) {
    lookAhead();
    while (true) {
      try {
        return scanner.checkToken(choice);
      } catch (ScannerException refused) {
        pass(refused);
      }
    }
  }

  @Override
  public Token peekToken() {
    lookAhead();
    while (true) {
      try {
        return scanner.peekToken();
      } catch (ScannerException refused) {
        pass(refused);
      }
    }
  }

  @Override
  public Token getToken() {
    Token token = scanner.getToken();
    if (token instanceof DirectiveToken<?> directive && !isKnown(directive)) {
      throw new ScannerException(null, null, UNKNOWN_DIRECTIVE, token.getStartMark());
    }
    tabs.took(token);
    return token;
  }

  private static boolean isKnown(DirectiveToken<?> directive) {
    return switch (directive.getName()) {
      case "YAML" -> List.of(1, 1).equals(directive.getValue());
      case "TAG" -> true;
      default -> false;
    };
  }

  @Override
  public void resetDocumentIndex() {
    scanner.resetDocumentIndex();
  }

  /** Most tabs are seen here, before the scanner complains, which costs far more. */
  private void lookAhead() {
    int from = reader.getIndex();
    if (!hasTabs || from == lookedFrom) {
      return;
    }
    lookedFrom = from;
    int ahead = 0;
    while (" \r\n".indexOf(reader.peek(ahead)) >= 0) {
      ahead++;
    }
    if (reader.peek(ahead) == '\t') {
      reader.showTabsAsSpaces(from + ahead, tabs.whiteSpaceAt(from + ahead));
    }
  }

  private void pass(ScannerException refused) {
    boolean isBetweenTokens = reader.peek() == '\t' && refused.getContextMark() == null;
    int length = isBetweenTokens ? tabs.whiteSpaceAt(reader.getIndex()) : 0;
    if (length == 0) {
      throw refused;
    }
    reader.showTabsAsSpaces(reader.getIndex(), length);
  }
}
