package dev.plumbline.reach;

/** Why nobody can say what a policy does to a connection. */
public enum Doubt {
  /** A selector asks for labels that pods get when they are created, or that their maker adds. */
  LABELS("it selects by labels that no manifest shows"),
  /** S-46. */
  HOST_NETWORK("policies have no defined effect on pods that use the network of their node"),
  /** S-41. */
  POD_ADDRESS("whether an address block means pods is up to the implementation"),
  /** A name of a port, at pods that no manifest shows. */
  PORT_NAME("which port bears the name is not known here"),
  /** Somebody no manifest shows. */
  STRANGER("who that is, no manifest shows"),
  /** Domain names, or nodes. */
  NOT_RESOLVED("which addresses are meant is not known here"),
  /** S-54: Cilium, Calico and others. */
  NOT_UNDERSTOOD("what a policy of this kind does, only its implementation knows"),
  /** S-51. */
  ELSEWHERE("a policy that is not here may decide otherwise");

  private final String words;

  Doubt(String words) {
    this.words = words;
  }

  /** In words, to follow a colon. */
  @Override
  public String toString() {
    return words;
  }
}
