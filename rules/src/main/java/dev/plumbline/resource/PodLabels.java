package dev.plumbline.resource;

import dev.plumbline.resource.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The labels that the pods of a workload carry.
 *
 * @param known those with a known value
 * @param generated the keys of those whose value is decided when a pod is created
 * @param complete whether there are no others
 */
public record PodLabels(Map<String, String> known, Set<String> generated, boolean complete) {
  private static final Map<Kind, Set<String>> GENERATED =
      Map.of(
          Kind.DEPLOYMENT, Set.of("pod-template-hash"),
          Kind.DAEMON_SET, Set.of("controller-revision-hash", "pod-template-generation"),
          Kind.STATEFUL_SET,
              Set.of(
                  "controller-revision-hash",
                  "statefulset.kubernetes.io/pod-name",
                  "apps.kubernetes.io/pod-index"),
          Kind.JOB,
              Set.of(
                  "controller-uid",
                  "batch.kubernetes.io/controller-uid",
                  "batch.kubernetes.io/job-completion-index"),
          Kind.CRON_JOB,
              Set.of(
                  "controller-uid",
                  "batch.kubernetes.io/controller-uid",
                  "batch.kubernetes.io/job-completion-index",
                  "job-name",
                  "batch.kubernetes.io/job-name"),
          Kind.DEPLOYMENT_CONFIG, Set.of("deployment"),
          Kind.ROLLOUT, Set.of("rollouts-pod-template-hash"));

  private static final Map<Kind, Set<String>> NAMED_AFTER_OWNER =
      Map.of(
          Kind.JOB, Set.of("job-name", "batch.kubernetes.io/job-name"),
          Kind.DEPLOYMENT_CONFIG, Set.of("deploymentconfig"));

  /** How many of a workload's pods a selector selects. */
  public enum Selected {
    ALL,
    NONE,
    /** It depends on labels that pods get when they are created. */
    UNKNOWN
  }

  public PodLabels {
    known = Map.copyOf(known);
    generated = Set.copyOf(generated);
  }

  public static PodLabels of(Workload workload) {
    Kind kind = workload.resource().kind();
    Map<String, String> known = new HashMap<>(workload.labels());
    for (String key : NAMED_AFTER_OWNER.getOrDefault(kind, Set.of())) {
      known.put(key, workload.resource().name());
    }
    Set<String> generated = GENERATED.getOrDefault(kind, Set.of());
    known.keySet().removeAll(generated);
    return new PodLabels(known, generated, !workload.mayHaveMoreLabels());
  }

  public Selected selectedBy(LabelSelector selector) {
    if (generated.isEmpty() && complete) {
      return selector.matches(known) ? Selected.ALL : Selected.NONE;
    }
    if (selector.labels().entrySet().stream().anyMatch(this::isCertainlyOther)) {
      return Selected.NONE;
    }
    Map<String, String> certain = new HashMap<>(selector.labels());
    boolean more = certain.keySet().removeIf(this::isUncertain);
    certain.keySet().removeAll(generated);
    List<Requirement> certainToo = new ArrayList<>(selector.expressions());
    more |= certainToo.removeIf(requirement -> isUncertain(requirement.key()));
    certainToo.removeIf(requirement -> generated.contains(requirement.key()));
    if (!new LabelSelector(certain, certainToo).matches(known)) {
      return Selected.NONE;
    }
    List<String> operators =
        Stream.concat(
                selector.labels().keySet().stream().filter(generated::contains).map(label -> "In"),
                selector.expressions().stream()
                    .filter(requirement -> generated.contains(requirement.key()))
                    .map(Requirement::operator))
            .toList();
    if (operators.contains("DoesNotExist")) {
      return Selected.NONE;
    }
    return operators.stream().allMatch("Exists"::equals) && !more ? Selected.ALL : Selected.UNKNOWN;
  }

  private boolean isCertainlyOther(Map.Entry<String, String> wanted) {
    String key = wanted.getKey();
    return !generated.contains(key)
        && !isUncertain(key)
        && !wanted.getValue().equals(known.get(key));
  }

  private boolean isUncertain(String key) {
    return !complete && !known.containsKey(key) && !generated.contains(key);
  }
}
