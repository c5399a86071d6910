package dev.plumbline.library.user;

import dev.plumbline.resource.Container;
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

  /** Whether a container has what it can only have if it may gain privileges. */
  static boolean mustEscalate(Container container) {
    return container.security("privileged").isTrue()
        || container.security("capabilities", "add").items().stream()
            .map(added -> canonical(added.text()))
            .anyMatch(name -> name.equals("SYS_ADMIN") || name.equals(ALL));
  }

  static boolean isMisspelled(String written) {
    return !canonical(written).equals(written);
  }
}
