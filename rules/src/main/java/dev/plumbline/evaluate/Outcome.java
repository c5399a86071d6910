package dev.plumbline.evaluate;

/** What a run came to. */
public enum Outcome {
  /** Nothing at the threshold. */
  PASSED(0),
  /** A finding at the threshold. */
  FAILED(1),
  /** Input that could not be read. */
  INPUT_ERROR(2),
  /** No finding at the threshold, but a rule at the threshold could not be evaluated. */
  UNKNOWN(3);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
