package dev.plumbline.rule;

/** The controls of the Pod Security Standards, by the names that Kubernetes gives them. */
public enum Pss implements Control {
  HOST_PROCESS(Standard.BASELINE, "HostProcess", "no processes of a Windows node"),
  HOST_NAMESPACES(Standard.BASELINE, "Host Namespaces", "no namespaces of the node"),
  PRIVILEGED_CONTAINERS(Standard.BASELINE, "Privileged Containers", "no privileged containers"),
  CAPABILITIES_BASELINE(Standard.BASELINE, "Capabilities", "no capabilities beyond a list of 13"),
  HOST_PATH_VOLUMES(Standard.BASELINE, "HostPath Volumes", "no paths of the node"),
  HOST_PORTS(Standard.BASELINE, "Host Ports", "no ports of the node"),
  HOST_PROBES(
      Standard.BASELINE,
      "Host Probes / Lifecycle Hooks",
      "no probes or hooks that call another host, from Kubernetes 1.34 on"),
  APP_ARMOR(Standard.BASELINE, "AppArmor", "AppArmor not switched off"),
  SE_LINUX(Standard.BASELINE, "SELinux", "no SELinux user or role, and types from a list"),
  PROC_MOUNT(Standard.BASELINE, "/proc Mount Type", "the usual masks over /proc"),
  SECCOMP_BASELINE(Standard.BASELINE, "Seccomp", "seccomp not switched off"),
  SYSCTLS(Standard.BASELINE, "Sysctls", "only kernel parameters that a pod has to itself"),
  VOLUME_TYPES(Standard.RESTRICTED, "Volume Types", "volumes of types from a list"),
  PRIVILEGE_ESCALATION(
      Standard.RESTRICTED, "Privilege Escalation", "no way to gain privileges after the start"),
  NON_ROOT(Standard.RESTRICTED, "Running as Non-root", "a user other than root demanded"),
  NON_ROOT_USER(Standard.RESTRICTED, "Running as Non-root user", "no user id 0"),
  SECCOMP_RESTRICTED(Standard.RESTRICTED, "Seccomp", "a seccomp profile for every container"),
  CAPABILITIES_RESTRICTED(
      Standard.RESTRICTED, "Capabilities", "all dropped, at most NET_BIND_SERVICE added");

  private final Standard standard;
  private final String id;
  private final String title;

  Pss(Standard standard, String id, String title) {
    this.standard = standard;
    this.id = id;
    this.title = title;
  }

  @Override
  public Standard standard() {
    return standard;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }
}
