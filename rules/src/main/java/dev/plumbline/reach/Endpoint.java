package dev.plumbline.reach;

import java.util.Comparator;

/**
 * One end of a connection: pods, addresses outside of the cluster, or somebody no manifest shows.
 */
public sealed interface Endpoint permits Pods, Addresses, Outsider {

  /** Pods before addresses before outsiders, each kind in its own order. */
  Comparator<Endpoint> ORDER =
      Comparator.comparingInt(Endpoint::rank).thenComparing(Endpoint::compareAlike);

  private static int rank(Endpoint endpoint) {
    return endpoint instanceof Pods ? 0 : endpoint instanceof Addresses ? 1 : 2;
  }

  private static int compareAlike(Endpoint one, Endpoint other) {
    if (one instanceof Pods pods && other instanceof Pods others) {
      return pods.compareTo(others);
    }
    return one instanceof Addresses some && other instanceof Addresses others
        ? some.compareTo(others)
        : one.toString().compareTo(other.toString());
  }

  /** How people call it, in one line. */
  @Override
  String toString();
}
