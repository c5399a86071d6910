package dev.plumbline.profile;

import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Wildcards;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an exemption is about: what matches all that is written.
 *
 * @param container its name, which may have wildcards; empty for every container, and the pod
 * @param path the field and all below it; empty for every field
 * @param files where the finding stands; empty for everywhere
 */
public record Target(Subject subject, String container, String path, List<FileGlob> files) {

  /** Names objects by any of these, which may have wildcards; empty parts stand for all. */
  public record Subject(String kind, String namespace, String name) {

    boolean names(Resource resource) {
      return matches(kind, resource.kind().name())
          && matches(namespace, resource.namespace())
          && matches(name, resource.name());
    }
  }

  public Target {
    files = List.copyOf(files);
  }

  /** An object, and of it one field with all below, or all of it. */
  public static Target of(Subject subject, String path) {
    return new Target(subject, "", path, List.of());
  }

  boolean covers(Finding finding) {
    return subject.names(finding.subject())
        && isAtOrAbove(path, finding.path())
        && (container.isEmpty() || isInContainer(finding))
        && (files.isEmpty()
            || files.stream().anyMatch(glob -> glob.matches(finding.location().file())));
  }

  /** Whether every finding of the rule is meant. */
  public boolean isEverything() {
    return files.isEmpty()
        && path.isEmpty()
        && Stream.of(subject.kind(), subject.namespace(), subject.name(), container)
            .allMatch(part -> part.chars().allMatch(c -> c == '*'));
  }

  private boolean isInContainer(Finding finding) {
    return finding.subject().perPodTemplate().stream()
        .flatMap(resource -> Workload.of(resource).containers().stream())
        .filter(one -> matches(container, one.name()))
        .anyMatch(one -> isAtOrAbove(one.node().path(), finding.path()));
  }

  private static boolean matches(String glob, String name) {
    return glob.isEmpty() || glob.equals(name) || Wildcards.pattern(glob).matcher(name).matches();
  }

  private static boolean isAtOrAbove(String path, String field) {
    return path.isEmpty()
        || (field.startsWith(path)
            && (field.length() == path.length() || ".[".indexOf(field.charAt(path.length())) >= 0));
  }
}
