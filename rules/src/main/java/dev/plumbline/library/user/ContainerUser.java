package dev.plumbline.library.user;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whom a container runs as: by its own settings where it has them, else by its pod's. A finding
 * about it points at the container's own field, written or not, so that each container has findings
 * (and exemptions) of its own.
 */
record ContainerUser(Container container, boolean windows) {
  private static final String[] LINUX_ACCOUNT = {"runAsUser"};
  private static final String[] WINDOWS_ACCOUNT = {"windowsOptions", "runAsUserName"};

  static List<ContainerUser> of(Workload pod) {
    return pod.containers().stream()
        .map(container -> new ContainerUser(container, pod.isWindows()))
        .toList();
  }

  String name() {
    return container.name();
  }

  /** Whether the kubelet refuses to start it as root. */
  boolean isDeclaredNonRoot() {
    return container.effectiveSecurity("runAsNonRoot").isTrue();
  }

  /** Whether it names root as its account: uid 0, on Windows ContainerAdministrator. */
  boolean isRoot() {
    Node account = container.effectiveSecurity(accountPath());
    return windows
        ? account.text().equalsIgnoreCase("ContainerAdministrator")
        : account.integer().equals(OptionalLong.of(0));
  }

  boolean hasAccount() {
    return container.effectiveSecurity(accountPath()).isPresent();
  }

  /** A user id above zero that Kubernetes accepts. */
  OptionalLong unprivilegedUid() {
    OptionalLong uid = container.effectiveSecurity(LINUX_ACCOUNT).integer();
    return uid.isPresent() && uid.getAsLong() > 0 && UserId.isValid(uid.getAsLong())
        ? uid
        : OptionalLong.empty();
  }

  Node ownAccount() {
    return container.security(accountPath());
  }

  Node ownNonRoot() {
    return container.security("runAsNonRoot");
  }

  /** Which setting makes the account what it is, as in {@code runAsUser is 0}. */
  String accountSetting() {
    String[] path = accountPath();
    Node account = container.effectiveSecurity(path).written();
    return setting(account.key(), account.scalar(), container.inheritsSecurity(path));
  }

  /** What runAsNonRoot is and who sets it; empty where nobody does. */
  String nonRootSetting() {
    Node nonRoot = container.effectiveSecurity("runAsNonRoot");
    return nonRoot.isMissing()
        ? ""
        : setting("runAsNonRoot", written(nonRoot), container.inheritsSecurity("runAsNonRoot"));
  }

  /** A value as it was written, strings in quotes and called strings. */
  static String written(Node node) {
    if (node.is(Value.Type.STRING)) {
      return "the string \"%s\"".formatted(node.text());
    }
    String scalar = node.scalar();
    return scalar.isEmpty() ? node.type().map(type -> "a " + type).orElse("") : scalar;
  }

  private static String setting(String field, String value, boolean inherited) {
    return inherited
        ? "the pod sets %s to %s".formatted(field, value)
        : "%s is %s".formatted(field, value);
  }

  private String[] accountPath() {
    return windows ? WINDOWS_ACCOUNT : LINUX_ACCOUNT;
  }
}
