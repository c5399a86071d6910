package dev.plumbline.reach;

/** When a policy is asked: those of the administrator first, his defaults last. */
public enum Tier {
  /**
   * AdminNetworkPolicy, and ClusterNetworkPolicy of this tier: by priority, first match decides.
   */
  ADMIN,
  /** NetworkPolicy: whoever is selected is closed but for what all of them let through. */
  NETWORK_POLICY,
  /** BaselineAdminNetworkPolicy, and ClusterNetworkPolicy of this tier: for the unselected. */
  BASELINE
}
