package dev.plumbline.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;

/**
 * What is judged where nobody says: the places where builds of Java projects keep manifests. What a
 * build generates comes before what it is generated from.
 *
 * @param paths files and directories with manifests
 * @param notes what is there and left out, and why
 */
record Manifests(List<Path> paths, List<String> notes) {
  /** Where they are looked for, to tell those who have none. */
  static final String PLACES =
      "src/main/kubernetes, src/main/helm, k8s, deploy, and what Quarkus (target/kubernetes),"
          + " JKube (target/classes/META-INF/jkube) and Helm plugins (target/helm) generate";

  /** Quarkus writes one file for each platform, and takes in one of that name from the sources. */
  private static final List<String> OF_QUARKUS =
      List.of("kubernetes.yml", "openshift.yml", "knative.yml", "minikube.yml", "kind.yml");

  /** JKube writes a file for each object, and one with them all. */
  private static final List<String> OF_JKUBE =
      List.of("kubernetes", "kubernetes.yml", "openshift", "openshift.yml");

  private static final Set<String> TAKEN_IN_BY_QUARKUS =
      Set.of("common", "kubernetes", "openshift", "knative", "minikube", "kind");

  private static final Set<String> ENDINGS = Set.of(".yaml", ".yml", ".json");

  static Manifests of(List<MavenProject> modules) throws IOException {
    Manifests found = new Manifests(new ArrayList<>(), new ArrayList<>());
    for (MavenProject module : modules) {
      found.addAll(module);
    }
    return found;
  }

  private void addAll(MavenProject project) throws IOException {
    Build build = project.getBuild();
    Path base = project.getBasedir().toPath();
    Path target = Path.of(build.getDirectory());
    boolean isQuarkus = addFirst(target.resolve("kubernetes"), OF_QUARKUS);
    addFirst(Path.of(build.getOutputDirectory(), "META-INF", "jkube"), OF_JKUBE);
    boolean isPackaged = addCharts(target.resolve("helm"));
    Path sources = base.resolve("src/main/kubernetes");
    if (isQuarkus) {
      addBut(sources);
    } else {
      add(sources);
    }
    Path charts = base.resolve("src/main/helm");
    if (!isPackaged) {
      addCharts(charts);
    } else if (!files(charts).isEmpty()) {
      leaveOut(charts, "its charts are in " + named(target.resolve("helm")));
    }
    add(base.resolve("k8s"));
    add(base.resolve("deploy"));
  }

  private void add(Path folder) throws IOException {
    if (!files(folder).isEmpty()) {
      paths.add(folder);
    }
  }

  /** Adds the first that is there: the others are the same objects again, or for elsewhere. */
  private boolean addFirst(Path folder, List<String> names) {
    List<Path> there = names.stream().map(folder::resolve).filter(Files::exists).toList();
    if (there.isEmpty()) {
      return false;
    }
    Path first = there.get(0);
    paths.add(first);
    there.stream()
        .skip(1)
        .filter(other -> !stem(other).equals(stem(first)))
        .forEach(other -> leaveOut(other, "for another platform than " + named(first)));
    return true;
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  /** Adds the files of the sources that Quarkus does not take in. */
  private void addBut(Path sources) throws IOException {
    for (Path file : files(sources)) {
      if (sources.equals(file.getParent()) && TAKEN_IN_BY_QUARKUS.contains(stem(file))) {
        leaveOut(file, "Quarkus takes it into what it generates");
      } else {
        paths.add(file);
      }
    }
  }

  private void leaveOut(Path path, String why) {
    notes.add(named(path) + ": " + why);
  }

  private boolean addCharts(Path folder) throws IOException {
    boolean isThere = files(folder).stream().anyMatch(file -> file.endsWith("Chart.yaml"));
    if (isThere) {
      paths.add(folder);
    }
    return isThere;
  }

  /** As seen from where Maven was called, so that the log can be clicked. */
  static String named(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute).toString()
        : absolute.toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
