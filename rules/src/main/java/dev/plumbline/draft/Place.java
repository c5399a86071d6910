package dev.plumbline.draft;

/**
 * Where in the document something stands.
 *
 * @param heading of its section; empty before the first
 */
record Place(String heading, int line) {
  @Override
  public String toString() {
    return heading.isEmpty() ? "line " + line : heading + ", line " + line;
  }
}
