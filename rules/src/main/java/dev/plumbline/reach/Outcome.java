package dev.plumbline.reach;

/**
 * The ports on which a connection can be made.
 *
 * @param allowed those on which it certainly can
 * @param possible those, and the ones that nobody knows of
 */
public record Outcome(PortSet allowed, PortSet possible) {
  static final Outcome ALLOWED = new Outcome(PortSet.ALL, PortSet.ALL);
  static final Outcome DENIED = new Outcome(PortSet.NONE, PortSet.NONE);
  static final Outcome UNKNOWN = new Outcome(PortSet.NONE, PortSet.ALL);

  /** The ports on which it depends on what no manifest says. */
  public PortSet unknown() {
    return possible.minus(allowed);
  }

  public Verdict verdict(Protocol protocol, int port) {
    if (allowed.contains(protocol, port)) {
      return Verdict.ALLOWED;
    }
    return possible.contains(protocol, port) ? Verdict.UNKNOWN : Verdict.DENIED;
  }

  /** Whether no port is open, nor may be. */
  public boolean isDenied() {
    return possible.isEmpty();
  }

  /** What both let through. */
  Outcome and(Outcome other) {
    if (other.allowed.isEverything()) {
      return this;
    }
    return allowed.isEverything()
        ? other
        : new Outcome(allowed.and(other.allowed), possible.and(other.possible));
  }

  /** What holds if nobody knows which of the two does. */
  Outcome either(Outcome other) {
    return equals(other)
        ? this
        : new Outcome(allowed.and(other.allowed), possible.or(other.possible));
  }
}
