package dev.plumbline.draft;

import dev.plumbline.draft.Measure.Bound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a row or a box gives of each resource: requests and limits, put together from its cells. */
final class Budget {
  private final Map<String, Amount> requests = new LinkedHashMap<>();
  private final Map<String, Amount> limits = new LinkedHashMap<>();

  void add(Measure measure, Given given) {
    if (measure.bound() != Bound.LIMIT) {
      requests.put(measure.resource(), given.first());
    }
    if (measure.bound() != Bound.REQUEST) {
      limits.put(measure.resource(), given.first());
    }
    given.second().ifPresent(limit -> limits.put(measure.resource(), limit));
  }

  boolean isEmpty() {
    return requests.isEmpty() && limits.isEmpty();
  }

  boolean isRough() {
    return requests.values().stream().anyMatch(Amount::isRough)
        || limits.values().stream().anyMatch(Amount::isRough);
  }

  /**
   * As a blueprint writes it, such as {@code 100m/500m}, {@code 100m/} where no limit is given, or
   * one amount where it is both; empty where nothing is given.
   */
  Optional<Bare> text(String resource) {
    Optional<String> request = Optional.ofNullable(requests.get(resource)).map(Amount::text);
    Optional<String> limit = Optional.ofNullable(limits.get(resource)).map(Amount::text);
    return request.equals(limit)
        ? request.map(Bare::new)
        : Optional.of(new Bare(request.orElse("") + "/" + limit.orElse("")));
  }

  /** The least of a resource that is given. */
  Optional<Bare> least(String resource) {
    return Optional.ofNullable(requests.get(resource))
        .or(() -> Optional.ofNullable(limits.get(resource)))
        .map(amount -> new Bare(amount.text()));
  }

  /** Processor and memory, as a blueprint writes them. */
  Map<String, Object> compute() {
    Map<String, Object> map = new LinkedHashMap<>();
    text(Measure.CPU).ifPresent(amount -> map.put(Measure.CPU, amount));
    text(Measure.MEMORY).ifPresent(amount -> map.put(Measure.MEMORY, amount));
    return map;
  }

  /** All resources, as a blueprint writes them. */
  Map<String, Object> all() {
    Map<String, Object> map = compute();
    text(Measure.STORAGE).ifPresent(amount -> map.put(Measure.STORAGE, amount));
    return map;
  }

  /** As in {@code cpu 100m/500m, memory 128Mi/512Mi}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    all()
        .forEach(
            (resource, amount) ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(resource)
                    .append(' ')
                    .append(amount));
    return text.toString();
  }
}
