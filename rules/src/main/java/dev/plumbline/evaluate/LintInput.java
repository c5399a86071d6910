package dev.plumbline.evaluate;

import dev.plumbline.blueprint.BlueprintSchema;
import dev.plumbline.history.StoredRuns;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Render;
import dev.plumbline.render.Rendered;
import dev.plumbline.render.Renderer;
import dev.plumbline.render.Tools;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Span;
import dev.plumbline.source.Contents;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What a question is about, in the light of the profile. */
record LintInput(Lint lint, Profile profile) {
  /** What stands for standard input among the paths. */
  static final String STDIN = "-";

  /** What is read, with kustomizations and charts built. */
  Rendered rendered(InputStream stdin, Contents contents, IntConsumer progress) throws IOException {
    Reading read = read(stdin, contents, progress);
    if (lint.render().or(profile::render).equals(Optional.of(Render.OFF))) {
      return new Rendered(read, List.of());
    }
    return new Renderer(
            new ManifestReader(Limits.DEFAULT, lint.namespace()),
            Tools.installed(Limits.DEFAULT.fileBytes()),
            lint.namespace(),
            this::version)
        .render(read);
  }

  private Reading read(InputStream stdin, Contents contents, IntConsumer progress)
      throws IOException {
    ManifestReader reader = new ManifestReader(Limits.DEFAULT, lint.namespace(), contents);
    List<Path> named = lint.files();
    Reading reading =
        reader.read(named, file -> !named.contains(file) && isLeftOut(file), progress);
    return lint.paths().contains(STDIN)
        ? reading.plus(
            reader.readBytes("<stdin>", stdin.readNBytes(Limits.DEFAULT.fileBytes() + 1)))
        : reading;
  }

  private boolean isLeftOut(Path file) {
    return profile.ignores(file)
        || profile.history().filter(folder -> StoredRuns.holds(folder, file)).isPresent();
  }

  /** The blueprint that the profile names, where it is not among the files anyway. */
  Reading blueprint(Reading plain, Contents contents) {
    Optional<Path> file =
        profile
            .blueprint()
            .filter(named -> plain.resources().stream().noneMatch(one -> isIn(named, one.root())));
    ManifestReader reader = new ManifestReader(Limits.DEFAULT, lint.namespace(), contents);
    Reading drawing = reader.read(file.stream().toList(), ignored -> false, files -> {});
    boolean isOne = drawing.resources().stream().anyMatch(r -> r.kind().equals(Kind.BLUEPRINT));
    if (file.isEmpty() || isOne || !drawing.errors().isEmpty()) {
      return drawing;
    }
    Location place = new Location(file.get().toString(), Span.START);
    return drawing.with(new InputError(place, "the profile names it, and it is no Blueprint"));
  }

  private static boolean isIn(Path file, Node root) {
    Path other = Path.of(root.location().file());
    return file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private KubernetesVersion version(Path chart) {
    return profile.environments().all().stream()
        .filter(environment -> environment.holds(chart.toString()))
        .findFirst()
        .map(profile::in)
        .orElse(profile)
        .kubernetesVersion()
        .orElse(KubernetesVersion.LATEST);
  }

  World world() {
    return lint.world()
        .or(profile::world)
        .orElseGet(
            () -> lint.files().stream().anyMatch(Files::isDirectory) ? World.CLOSED : World.OPEN);
  }

  /** What of the blueprints cannot be understood, and so would not be held. */
  static List<InputError> problems(Reading reading) {
    List<Resource> blueprints =
        reading.resources().stream().filter(one -> one.kind().equals(Kind.BLUEPRINT)).toList();
    if (blueprints.isEmpty()) {
      return List.of();
    }
    BlueprintSchema schema = BlueprintSchema.load();
    return blueprints.stream().flatMap(one -> schema.problems(one).stream()).distinct().toList();
  }
}
