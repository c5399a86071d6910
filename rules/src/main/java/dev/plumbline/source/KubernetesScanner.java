package dev.plumbline.source;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Scans with SnakeYAML, which refuses every tab between two tokens, and lets it go on where
 * Kubernetes takes a tab for white space.
 */
final class TabScanner implements Scanner {
  private final TextReader reader;
  private final ScannerImpl scanner;
  private final Tabs tabs;
  private final boolean hasTabs;
  private int lookedFrom = -1;

  TabScanner(String text, LoaderOptions options) {
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
    tabs.took(token);
    return token;
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
