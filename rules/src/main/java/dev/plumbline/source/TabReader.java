package dev.plumbline.source;

import org.yaml.snakeyaml.reader.StreamReader;

/** A reader that can be told to show tabs as spaces. */
final class TabReader extends StreamReader {
  private int shownFrom;
  private int shownTo;

  TabReader(String text) {
    super(text);
  }

  /** Shows tabs among that many characters from here on as spaces. */
  void showTabsAsSpaces(int characters) {
    shownFrom = getIndex();
    shownTo = shownFrom + characters;
  }

  @Override
  public int peek() {
    int c = super.peek();
    return c == '\t' && isShown(getIndex()) ? ' ' : c;
  }

  @Override
  public int peek(int index) {
    int c = super.peek(index);
    return c == '\t' && isShown(getIndex() + index) ? ' ' : c;
  }

  private boolean isShown(int index) {
    return index >= shownFrom && index < shownTo;
  }
}
