package dev.plumbline.library.network;

/** A direction of traffic, seen from the pods that a policy selects. */
enum Direction {
  INGRESS("Ingress", "from"),
  EGRESS("Egress", "to");

  private final String type;
  private final String peers;

  Direction(String type, String peers) {
    this.type = type;
    this.peers = peers;
  }

  /** The name in {@code policyTypes}. */
  String type() {
    return type;
  }

  /** The field of a policy that lists the rules of this direction. */
  String rules() {
    return this == INGRESS ? "ingress" : "egress";
  }

  /** The field of a rule that lists its peers. */
  String peers() {
    return peers;
  }

  @Override
  public String toString() {
    return rules();
  }
}
