package dev.plumbline.reach;

/** Somebody whom no manifest shows, and of whom no policy here is: what he may, he may. */
public enum Outsider implements Endpoint {
  /** A pod of a namespace that is not in the inventory, with labels nobody knows. */
  ANY_NAMESPACE("any pod of another namespace"),

  /** Whoever serves Ingresses and routes: a pod, a program on a node, or the cloud. */
  INGRESS_CONTROLLER("the ingress controller"),

  /** The node on which the pod at the other end runs, so its kubelet. */
  OWN_NODE("the pod's own node");

  private final String words;

  Outsider(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
