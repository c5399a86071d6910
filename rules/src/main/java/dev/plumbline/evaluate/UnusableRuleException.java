package dev.plumbline.evaluate;

/** A rule that cannot be used. Nothing is judged then, for what it would find is not known. */
public final class UnusableRuleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableRuleException(String message) {
    super(message);
  }

  UnusableRuleException(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
