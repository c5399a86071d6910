package dev.plumbline.testing;

import static java.util.stream.Collectors.joining;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** A test for each object; and one for each problem that is of no object. */
final class ObjectTests {
  private final Set<Spot> lookedAt = new HashSet<>();
  private final Map<Spot, List<Problem>> objects = new LinkedHashMap<>();
  private final List<Problem> others = new ArrayList<>();

  /** The same object may be declared in several places. */
  private record Spot(ResourceKey key, Location location) {
    static Spot of(Resource resource) {
      return new Spot(resource.key(), resource.root().location());
    }

    @Override
    public String toString() {
      return "%s (%s:%d)".formatted(key, location.file(), location.line());
    }
  }

  ObjectTests(Verdict verdict) {
    verdict
        .subjects()
        .forEach(one -> objects.computeIfAbsent(Spot.of(one), first -> new ArrayList<>()));
    verdict.subjects().filter(verdict::isLookedAt).map(Spot::of).forEach(lookedAt::add);
    for (Problem problem : verdict.problems()) {
      problem
          .subject()
          .map(one -> objects.computeIfAbsent(Spot.of(one), first -> new ArrayList<>()))
          .orElse(others)
          .add(problem);
    }
  }

  Stream<DynamicTest> all() {
    return Stream.concat(
        others.stream()
            .map(problem -> test("input", problem.location(), () -> failOn(List.of(problem)))),
        objects.entrySet().stream()
            .map(
                entry ->
                    test(
                        entry.getKey().toString(),
                        Optional.of(entry.getKey().location()),
                        () -> check(entry.getKey(), entry.getValue()))));
  }

  private void check(Spot spot, List<Problem> problems) {
    failOn(problems);
    Assumptions.assumeTrue(lookedAt.contains(spot), "no rule looks at this object");
  }

  private static void failOn(List<Problem> problems) {
    if (!problems.isEmpty()) {
      Assertions.fail(problems.stream().map(Problem::text).collect(joining("\n\n", "\n", "")));
    }
  }

  private static DynamicTest test(String name, Optional<Location> location, Executable test) {
    return location
        .map(ObjectTests::uri)
        .map(uri -> DynamicTest.dynamicTest(name, uri, test))
        .orElseGet(() -> DynamicTest.dynamicTest(name, test));
  }

  /** As editors understand it. */
  private static URI uri(Location location) {
    return URI.create(
        "%s?line=%d&column=%d"
            .formatted(new File(location.file()).toURI(), location.line(), location.column()));
  }
}
