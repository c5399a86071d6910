package dev.plumbline.reach;

import java.util.List;

/** Pods that no policy of the inventory tells apart; in ascending order, never none. */
public record PodGroup(List<Pods> members) {
  public PodGroup {
    members = List.copyOf(members);
  }

  /** One of them, to ask about all of them. */
  public Pods representative() {
    return members.get(0);
  }
}
