package dev.plumbline.render;

import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds the kustomizations and charts among what was read. */
public final class Renderer {
  private static final Path HERE = Path.of("");

  private final Builder builder;

  /**
   * @param namespace where charts are released, and objects belong that name none
   * @param kubernetesVersion the release that the chart of a file is rendered for
   */
  public Renderer(
      ManifestReader reader,
      Tools tools,
      String namespace,
      Function<Path, KubernetesVersion> kubernetesVersion) {
    this.builder = new Builder(reader, tools, namespace, kubernetesVersion);
  }

  /** What was read, with what is built in the place of what it is built from. */
  public Rendered render(Reading read) {
    List<Overlay> overlays =
        Roots.ofKustomizations(
            files(read, Reason.KUSTOMIZATION, Kustomization.NAMES)
                .flatMap(file -> Kustomization.at(file).stream())
                .toList());
    List<Chart> charts =
        Roots.ofCharts(
            files(read, Reason.HELM_CHART, List.of(Chart.NAME))
                .flatMap(file -> Chart.at(file).stream())
                .toList());
    Set<Path> used = new HashSet<>();
    overlays.forEach(overlay -> used.addAll(overlay.files()));
    Reading plain =
        read.without(
            name ->
                Texts.path(HERE, name)
                    .map(Texts::absolute)
                    .filter(file -> used.contains(file) || isIn(charts, file))
                    .isPresent());
    return new Rendered(
        plain,
        Stream.concat(overlays.stream().map(builder::build), charts.stream().map(builder::build))
            .toList());
  }

  private static boolean isIn(List<Chart> charts, Path file) {
    return charts.stream().anyMatch(chart -> chart.holds(file));
  }

  private static Stream<Path> files(Reading read, Reason reason, List<String> names) {
    return read.skipped().stream()
        .filter(skipped -> skipped.reason() == reason)
        .map(Skipped::location)
        .map(location -> location.file())
        .distinct()
        .flatMap(name -> Texts.path(HERE, name).stream())
        .filter(file -> names.contains(Objects.toString(file.getFileName(), "")));
  }
}
