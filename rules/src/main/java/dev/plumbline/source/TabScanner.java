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
  private final TabReader reader;
  private final ScannerImpl scanner;
  private final Tabs tabs;

  TabScanner(String text, LoaderOptions options) {
    this.reader = new TabReader(text);
    this.scanner = new ScannerImpl(reader, options);
    this.tabs = new Tabs(text);
  }

  @Override
  public boolean checkToken(Token.ID... choices) {
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

  private void pass(ScannerException refused) {
    boolean isBetweenTokens = reader.peek() == '\t' && refused.getContextMark() == null;
    int length = isBetweenTokens ? tabs.whiteSpaceAt(reader.getIndex()) : 0;
    if (length == 0) {
      throw refused;
    }
    reader.showTabsAsSpaces(length);
  }
}
