package dev.plumbline.library.user;

/** The numbers that Kubernetes takes for users and groups. */
final class UserId {
  static final int MAX = Integer.MAX_VALUE;

  private UserId() {}

  static boolean isValid(long id) {
    return id >= 0 && id <= MAX;
  }
}
