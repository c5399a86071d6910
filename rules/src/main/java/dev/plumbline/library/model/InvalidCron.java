package dev.plumbline.library.model;

/** Says why a text is no schedule. */
public final class InvalidCron extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidCron(String reason) {
    super(reason);
  }

  /** What is wrong, as a phrase. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
