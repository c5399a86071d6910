package dev.plumbline.rule;

/** The sections of the NSA/CISA Kubernetes Hardening Guidance, version 1.2. */
public enum Nsa implements Control {
  NON_ROOT_CONTAINERS(
      "Pod security: non-root containers", "programs run as a user other than root"),
  IMMUTABLE_FILE_SYSTEMS(
      "Pod security: immutable container file systems", "containers cannot change their files"),
  SECURE_IMAGES(
      "Pod security: building secure container images",
      "images from trusted places, scanned",
      "what is inside an image stands in no manifest"),
  POD_SECURITY_ENFORCEMENT(
      "Pod security: pod security enforcement", "pods keep to a Pod Security Standard"),
  SERVICE_ACCOUNT_TOKENS(
      "Pod security: protecting Pod service account tokens",
      "no token where no program asks the API"),
  HARDENED_CONTAINERS(
      "Pod security: hardening container environments",
      "seccomp, AppArmor or SELinux around containers"),
  NAMESPACES("Network separation: namespaces", "tenants kept apart by namespaces"),
  NETWORK_POLICIES(
      "Network separation: network policies", "all connections denied but those allowed"),
  RESOURCE_POLICIES("Network separation: resource policies", "bounds to what pods may use up"),
  CONTROL_PLANE(
      "Network separation: control plane hardening",
      "a control plane that few can reach",
      Nsa.CLUSTER),
  WORKER_NODES(
      "Network separation: worker node segmentation",
      "nodes behind a firewall",
      "networks and firewalls of nodes are no part of a manifest"),
  ENCRYPTION("Network separation: encryption", "TLS on every connection of the cluster"),
  SECRETS("Network separation: secrets", "credentials in Secrets, encrypted, for few to read"),
  CLOUD_INFRASTRUCTURE(
      "Network separation: protecting sensitive cloud infrastructure",
      "no way from pods to the cloud's metadata"),
  AUTHENTICATION("Authentication", "everybody authenticated, nobody anonymous", Nsa.CLUSTER),
  AUTHORIZATION("Role-based access control", "least privilege for people and programs"),
  AUDIT_LOGGING("Audit logging", "logs of what was asked and done, kept", Nsa.CLUSTER),
  THREAT_DETECTION("Threat detection", "alerts on what should not happen", "it watches what runs"),
  UPGRADING(
      "Upgrading and application security practices",
      "patches at once, scans at intervals",
      "when somebody patches or scans stands in no manifest");

  private static final String CLUSTER = "settings of the control plane are no part of a manifest";

  private final String id;
  private final String title;
  private final String beyond;

  Nsa(String id, String title) {
    this(id, title, "");
  }

  Nsa(String id, String title, String beyond) {
    this.id = id;
    this.title = title;
    this.beyond = beyond;
  }

  @Override
  public Standard standard() {
    return Standard.NSA;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String beyond() {
    return beyond;
  }
}
