package dev.plumbline.library.user;

import java.util.Locale;
import java.util.Set;

/** The names of Linux capabilities as Kubernetes writes them: in upper case, without CAP_. */
final class Capabilities {
  static final String ALL = "ALL";

  /** What the Pod Security Standard baseline lets containers add. */
  private static final Set<String> BASELINE =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private Capabilities() {}

  /** Whether the baseline refuses a container that adds the capability of that name. */
  static boolean isDangerous(String name) {
    return !BASELINE.contains(name);
  }

  /** Whether the baseline lets a container add it, but restricted does not. */
  static boolean isUnrestricted(String name) {
    return BASELINE.contains(name) && !name.equals("NET_BIND_SERVICE");
  }

  /** The name that was meant. */
  static String canonical(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    return upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper;
  }

  static boolean isMisspelled(String written) {
    return !canonical(written).equals(written);
  }
}
