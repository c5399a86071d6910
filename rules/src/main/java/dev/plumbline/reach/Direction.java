package dev.plumbline.reach;

/** A direction of traffic, seen from the pods that a policy selects. */
public enum Direction {
  INGRESS("Ingress", "from"),
  EGRESS("Egress", "to");

  private final String type;
  private final String peers;

  Direction(String type, String peers) {
    this.type = type;
    this.peers = peers;
  }

  /** The name in {@code policyTypes}. */
  public String type() {
    return type;
  }

  /** The field of a policy that lists the rules of this direction. */
  public String rules() {
    return this == INGRESS ? "ingress" : "egress";
  }

  /** The field of a rule that lists its peers. */
  public String peers() {
    return peers;
  }

  @Override
  public String toString() {
    return rules();
  }
}
