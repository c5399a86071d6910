package dev.plumbline.evaluate;

import dev.plumbline.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a fact of an architecture document stands.
 *
 * @param blueprint the file that demands it
 * @param document where in the document it stands; empty where the blueprint does not say
 * @param reason why it is unverified; empty where it is not
 * @param findings those that break it, known ones included, and no exempted ones
 * @param exempted how many findings about it an exemption sets aside
 */
public record RequirementState(
    String blueprint,
    String id,
    String title,
    String document,
    State state,
    String reason,
    List<Finding> findings,
    int exempted)
    implements Comparable<RequirementState> {
  private static final Comparator<RequirementState> ORDER =
      Comparator.comparing(RequirementState::blueprint).thenComparing(RequirementState::id);

  /** Whether a fact is true of what was judged. */
  public enum State {
    HELD,
    /** Nobody knows. */
    UNVERIFIED,
    BROKEN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RequirementState {
    findings = findings.stream().sorted().toList();
  }

  /** As badly as the worse of two stands, with what was found in either place. */
  RequirementState and(RequirementState other) {
    RequirementState worse = other.state.compareTo(state) > 0 ? other : this;
    return new RequirementState(
        blueprint,
        id,
        title,
        document,
        worse.state,
        worse.reason,
        Stream.concat(findings.stream(), other.findings.stream()).distinct().toList(),
        exempted + other.exempted);
  }

  /** By blueprint, then by id. */
  @Override
  public int compareTo(RequirementState other) {
    return ORDER.compare(this, other);
  }
}
