package dev.plumbline.render;

import dev.plumbline.resource.InputError;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Origin;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Builds kustomizations and charts, and reads what comes out. */
final class Builder {
  private static final String REMEDY =
      ": install %s, or judge the sources as they are with --render=off";

  private final ManifestReader reader;
  private final Tools tools;
  private final String namespace;
  private final Function<Path, KubernetesVersion> kubernetesVersion;

  Builder(
      ManifestReader reader,
      Tools tools,
      String namespace,
      Function<Path, KubernetesVersion> kubernetesVersion) {
    this.reader = reader;
    this.tools = tools;
    this.namespace = namespace;
    this.kubernetesVersion = kubernetesVersion;
  }

  Build build(Overlay overlay) {
    Path file = overlay.top().file();
    try {
      String text = tools.run(kustomize(overlay.top().directory()));
      KustomizeOrigins origins = new KustomizeOrigins(overlay);
      return new Build(file, overlay.resources(), read(file, text, origins::of));
    } catch (BuildFailure failure) {
      return failed(file, failure);
    }
  }

  private List<String> kustomize(Path directory) throws BuildFailure {
    String what = Texts.absolute(directory).toString();
    Optional<Path> kustomize = tools.find("kustomize");
    if (kustomize.isPresent()) {
      return List.of(kustomize.get().toString(), "build", what);
    }
    Path kubectl =
        tools
            .find("kubectl")
            .orElseThrow(
                () ->
                    new BuildFailure(
                        named(directory)
                            + " is a kustomization; neither kustomize nor kubectl is on the PATH"
                            + REMEDY.formatted("one")));
    return List.of(kubectl.toString(), "kustomize", what);
  }

  Build build(Chart chart) {
    try {
      String text = tools.run(helm(chart));
      ChartOrigins origins = new ChartOrigins(chart.directory(), text.lines().toList());
      return new Build(chart.file(), Set.of(), read(chart.file(), text, origins::of));
    } catch (BuildFailure failure) {
      return failed(chart.file(), failure);
    }
  }

  /** What a release tests itself with is not what it runs. */
  private List<String> helm(Chart chart) throws BuildFailure {
    Path helm =
        tools
            .find("helm")
            .orElseThrow(
                () ->
                    new BuildFailure(
                        named(chart.directory())
                            + " is a chart; helm is not on the PATH"
                            + REMEDY.formatted("it")));
    return List.of(
        helm.toString(),
        "template",
        chart.release(),
        Texts.absolute(chart.directory()).toString(),
        "--namespace",
        namespace,
        "--kube-version",
        kubernetesVersion.apply(chart.file()) + ".0",
        "--include-crds",
        "--skip-tests");
  }

  private static String named(Path directory) {
    String name = Texts.name(directory);
    return name.isEmpty() ? "." : name;
  }

  private Reading read(Path file, String text, Function<Node, Origin> origins) {
    String name = Texts.name(file);
    Reading read = reader.readText(name, text);
    return new Reading(
        0,
        read.resources().stream().map(resource -> placed(resource, origins)).toList(),
        read.errors().stream().map(error -> rendered(name, error)).toList(),
        List.of());
  }

  private Resource placed(Resource resource, Function<Node, Origin> origins) {
    Node root = resource.root().written();
    return Optional.ofNullable(root.value())
        .map(value -> Resource.of(Node.root(origins.apply(root), value), namespace))
        .orElse(resource);
  }

  private static InputError rendered(String name, InputError error) {
    return new InputError(
        new Location(name, Span.START),
        "line %d of what it renders: %s".formatted(error.location().line(), error.message()));
  }

  private static Build failed(Path file, BuildFailure failure) {
    Location start = new Location(Texts.name(file), Span.START);
    InputError error =
        new InputError(start, Optional.ofNullable(failure.getMessage()).orElse("cannot be built"));
    return new Build(file, Set.of(), new Reading(0, List.of(), List.of(error), List.of()));
  }
}
