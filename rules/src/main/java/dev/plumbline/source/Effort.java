package dev.plumbline.source;

import dev.plumbline.resource.Span;

/**
 * What composing a document has cost so far, aliases counted at their full size. Kubernetes gives
 * up on a document in which too much comes from aliases; so does this, at the same point.
 */
final class Effort {
  private static final int SMALL = 400_000;
  private static final int LARGE = 4_000_000;

  private final Limits limits;
  private long visits;
  private long visitsByAlias;
  private int deepest;

  Effort(Limits limits) {
    this.limits = limits;
  }

  void visit(Span span, int depth) throws Malformed {
    add(span, depth, 1, 0);
  }

  /** An alias that repeats a value of that size and height. */
  void repeat(Span span, int depth, long size, int height) throws Malformed {
    add(span, depth + height, 1 + size, size);
  }

  private void add(Span span, int depth, long all, long byAlias) throws Malformed {
    deepest = Math.max(deepest, depth);
    if (depth > limits.depth()) {
      throw new Malformed(
          span, "lists and maps are nested more than %,d deep".formatted(limits.depth()));
    }
    visits += all;
    visitsByAlias += byAlias;
    if (visits > limits.nodes()) {
      throw new Malformed(
          span,
          "the document holds more than %,d keys and values, aliases expanded"
              .formatted(limits.nodes()));
    }
    if (visitsByAlias > 100 && visits > 1_000 && visitsByAlias > allowedShare() * visits) {
      throw new Malformed(span, "too much of the document is repeated by aliases");
    }
  }

  private double allowedShare() {
    double within = Math.max(0, Math.min(1, (visits - SMALL) / (double) (LARGE - SMALL)));
    return 0.99 - 0.89 * within;
  }

  long visits() {
    return visits;
  }

  /** How deep the deepest value is since the last call of {@link #measureFrom}. */
  int deepest() {
    return deepest;
  }

  void measureFrom(int depth) {
    deepest = depth;
  }
}
