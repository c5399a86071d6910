package dev.plumbline.profile;

/** A profile that cannot be used; the message names file, line, column and what to write. */
public final class ProfileException extends Exception {
  private static final long serialVersionUID = 1L;

  ProfileException(String message) {
    super(message);
  }
}
