package dev.plumbline.reports;

import dev.plumbline.evaluate.Scope;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a part of a page is about, where it is about some of the scopes only. */
final class Captions {
  private Captions() {}

  /**
   * Environment and build of each; empty where there is nothing to tell apart.
   *
   * @param isAlone whether the page has no other such part
   */
  static String of(Collection<Scope> scopes, boolean isAlone) {
    return scopes.stream()
        .map(scope -> of(scope, isAlone))
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static String of(Scope scope, boolean isAlone) {
    String build = scope.build().isEmpty() && !isAlone ? "plain files" : scope.build();
    return Stream.of(scope.environment(), build)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }
}
