package dev.plumbline.reach;

/** Whether an {@code ipBlock} means pods, too, whose addresses lie in it (S-41). */
public enum AddressBlocks {
  /** Nobody says: a connection that depends on it is unknown. */
  UNKNOWN,
  /** Only addresses outside of the cluster are meant, as the cluster's implementation has it. */
  OUTSIDE_ONLY
}
