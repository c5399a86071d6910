package dev.plumbline.reach;

/** Whether a connection can be made. */
public enum Verdict {
  DENIED,
  /** It depends on what no manifest says. */
  UNKNOWN,
  ALLOWED
}
