package dev.plumbline.rule;

/** Section 5 of the CIS Kubernetes Benchmark, version 1.12. */
public enum Cis implements Control {
  CLUSTER_ADMIN("5.1.1", "the role cluster-admin only where nothing less will do"),
  SECRETS_ACCESS("5.1.2", "few who may read Secrets"),
  ROLE_WILDCARDS("5.1.3", "no wildcards in roles"),
  CREATE_PODS("5.1.4", "few who may create pods"),
  DEFAULT_SERVICE_ACCOUNTS("5.1.5", "no use of default service accounts"),
  TOKEN_MOUNTS("5.1.6", "tokens of service accounts only where they are needed"),
  SYSTEM_MASTERS("5.1.7", "nobody in the group system:masters"),
  BIND_IMPERSONATE_ESCALATE("5.1.8", "few who may bind, impersonate or escalate"),
  CREATE_PERSISTENT_VOLUMES("5.1.9", "few who may create persistent volumes"),
  NODE_PROXY("5.1.10", "few who may use the proxy of nodes"),
  CERTIFICATE_APPROVAL("5.1.11", "few who may approve certificate requests"),
  WEBHOOK_CONFIGURATIONS("5.1.12", "few who may change admission webhooks"),
  TOKEN_CREATION("5.1.13", "few who may issue tokens of service accounts"),
  POLICY_MECHANISM("5.2.1", "a mechanism that enforces policies on pods"),
  PRIVILEGED("5.2.2", "no privileged containers"),
  HOST_PID("5.2.3", "no containers in the process namespace of the node"),
  HOST_IPC("5.2.4", "no containers in the IPC namespace of the node"),
  HOST_NETWORK("5.2.5", "no containers in the network of the node"),
  PRIVILEGE_ESCALATION("5.2.6", "no containers that may gain privileges"),
  ROOT("5.2.7", "no containers that run as root"),
  NET_RAW("5.2.8", "no containers with the capability NET_RAW"),
  CAPABILITIES("5.2.9", "no containers with capabilities they do not need"),
  HOST_PROCESS("5.2.10", "no Windows containers that are processes of the node"),
  HOST_PATH("5.2.11", "no volumes that are paths of the node"),
  HOST_PORTS("5.2.12", "no containers on ports of the node"),
  NETWORK_PLUGIN(
      "5.3.1", "a network that enforces policies", "the network plugin is no part of a manifest"),
  NETWORK_POLICIES("5.3.2", "network policies in every namespace"),
  SECRETS_AS_FILES("5.4.1", "Secrets as files, not as environment variables"),
  SECRET_STORAGE("5.4.2", "an external store for secrets, where it fits"),
  IMAGE_PROVENANCE(
      "5.5.1",
      "images of known origin only",
      "the API server's admission plugins are no part of a manifest"),
  NAMESPACES("5.6.1", "namespaces as boundaries of administration"),
  SECCOMP("5.6.2", "the seccomp profile of the container runtime"),
  SECURITY_CONTEXTS("5.6.3", "security contexts for pods and containers"),
  DEFAULT_NAMESPACE("5.6.4", "nothing in the namespace default");

  private final String id;
  private final String title;
  private final String beyond;

  Cis(String id, String title) {
    this(id, title, "");
  }

  Cis(String id, String title, String beyond) {
    this.id = id;
    this.title = title;
    this.beyond = beyond;
  }

  @Override
  public Standard standard() {
    return Standard.CIS;
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
