package dev.plumbline.rule;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a rule says about itself.
 *
 * @param id permanent, kebab-case, names the problem
 * @param title the problem in one line; may improve any day
 * @param severity of its findings unless a profile says otherwise
 * @param enabled whether it runs where no profile speaks of it
 * @param subjects the kinds it judges
 * @param reads the further kinds it looks at to judge them
 * @param rationale why it matters
 * @param remediation what to do, of a rule for Kubernetes there
 * @param elsewhere what to do on other platforms; empty where that is the same
 * @param bad a manifest whose lines with findings end in {@code # finding: message}
 * @param good a manifest without findings
 * @param references the standard or the documentation behind it
 * @param controls what standards of others demand and the rule helps to meet, in their order
 */
public record RuleSpec(
    String id,
    String title,
    Severity severity,
    boolean enabled,
    Set<Kind> subjects,
    Set<Kind> reads,
    String rationale,
    String remediation,
    String elsewhere,
    String bad,
    String good,
    List<String> references,
    List<Control> controls) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public RuleSpec {
    subjects = Set.copyOf(subjects);
    reads = Set.copyOf(reads);
    references = List.copyOf(references);
    controls = controls.stream().sorted(Control::compare).toList();
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a rule id is kebab-case: " + id);
    }
  }

  public static Builder rule(String id) {
    return new Builder(id);
  }

  /** What to do on a platform. */
  public String remediation(Platform platform) {
    return platform == Platform.KUBERNETES || elsewhere.isEmpty() ? remediation : elsewhere;
  }

  /** What to do, on whatever platform. */
  public String remedies() {
    return elsewhere.isEmpty() ? remediation : remediation + " In Compose and ECS: " + elsewhere;
  }

  public boolean judges(Resource resource) {
    return names(subjects, resource);
  }

  /** Whether the rule may look at a resource, to judge it or another. */
  public boolean looksAt(Resource resource) {
    return judges(resource) || names(reads, resource);
  }

  /** What to call the rule with for a resource: a rule of workloads sees one pod at a time. */
  public List<Resource> subjectsIn(Resource resource) {
    if (!judges(resource)) {
      return List.of();
    }
    return subjects.contains(Kind.WORKLOAD) ? resource.perPodTemplate() : List.of(resource);
  }

  private static boolean names(Set<Kind> kinds, Resource resource) {
    return kinds.contains(resource.kind())
        || (kinds.contains(Kind.ANY) && resource.platform() == Platform.KUBERNETES)
        || (kinds.contains(Kind.CLOUD) && resource.platform() == Platform.CLOUD)
        || (kinds.contains(Kind.WORKLOAD) && resource.isWorkload());
  }

  /** Collects what a spec needs; {@link #build} fails where something is left out. */
  public static final class Builder {
    private final String id;
    private String title = "";
    private Severity severity = Severity.MEDIUM;
    private boolean enabled = true;
    private Set<Kind> subjects = Set.of();
    private Set<Kind> reads = Set.of();
    private String rationale = "";
    private String remediation = "";
    private String elsewhere = "";
    private String bad = "";
    private String good = "";
    private final List<String> references = new ArrayList<>();
    private List<Control> controls = List.of();

    private Builder(String id) {
      this.id = id;
    }

    public Builder title(String text) {
      title = text;
      return this;
    }

    public Builder severity(Severity value) {
      severity = value;
      return this;
    }

    /** Runs only where a profile asks for it. */
    public Builder optIn() {
      enabled = false;
      return this;
    }

    public Builder subjects(Kind... kinds) {
      return subjects(Set.of(kinds));
    }

    public Builder subjects(Set<Kind> kinds) {
      subjects = kinds;
      return this;
    }

    public Builder reads(Kind... kinds) {
      reads = new HashSet<>(Set.of(kinds));
      return this;
    }

    public Builder reads(Set<Kind> kinds) {
      reads = kinds;
      return this;
    }

    public Builder rationale(String text) {
      rationale = text.strip();
      return this;
    }

    public Builder remediation(String text) {
      remediation = text.strip();
      return this;
    }

    /** What to do on other platforms than Kubernetes, where that has other words. */
    public Builder elsewhere(String text) {
      elsewhere = text.strip();
      return this;
    }

    public Builder bad(String manifest) {
      bad = manifest;
      return this;
    }

    public Builder good(String manifest) {
      good = manifest;
      return this;
    }

    public Builder reference(String url) {
      references.add(url);
      return this;
    }

    public Builder control(Control... answered) {
      controls = List.of(answered);
      return this;
    }

    public RuleSpec build() {
      if (title.isBlank()
          || subjects.isEmpty()
          || rationale.isBlank()
          || remediation.isBlank()
          || bad.isBlank()
          || good.isBlank()
          || references.isEmpty()) {
        throw new IllegalStateException("the spec of rule " + id + " is incomplete");
      }
      return new RuleSpec(
          id,
          title,
          severity,
          enabled,
          subjects,
          reads,
          rationale,
          remediation,
          elsewhere,
          bad,
          good,
          references,
          controls);
    }
  }
}
