package dev.plumbline.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Resource;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A folder with sources, and beside it one with fake tools, which are small shell scripts. */
final class Workspace {
  static final int MOST = 100_000;

  private final Path sources;
  private final Path bin;

  Workspace(Path folder) throws IOException {
    this.sources = Files.createDirectories(folder.resolve("sources"));
    this.bin = Files.createDirectories(folder.resolve("bin"));
  }

  Path path(String name) {
    return sources.resolve(name);
  }

  Workspace file(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
    return this;
  }

  /** A program of that name that is none: it only does what the script says. */
  Workspace fake(String tool, String script) throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "skipped: fake tools are shell scripts");
    Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return this;
  }

  /** A fake tool that writes a text whatever it is asked. */
  Workspace fakeOutput(String tool, String text) throws IOException {
    return fake(tool, "cat <<'EOF_OF_FAKE'\n" + text + "EOF_OF_FAKE\n");
  }

  Rendered render(Map<String, String> environment) {
    return render(new Tools(environment, Duration.ofMillis(1_500), MOST), ".");
  }

  /** With the fake tools and what a shell needs. */
  Rendered render() {
    return render(
        Map.of("PATH", bin + File.pathSeparator + "/usr/bin" + File.pathSeparator + "/bin"));
  }

  /** With the fake tools alone. */
  Rendered renderAlone() {
    return render(Map.of("PATH", bin.toString()));
  }

  Rendered render(Tools tools, String what) {
    ManifestReader reader = ManifestReader.withDefaults();
    Reading read = reader.read(List.of(path(what).normalize()), file -> false, count -> {});
    return new Renderer(reader, tools, "default", chart -> KubernetesVersion.LATEST).render(read);
  }

  /** What the errors say, and where, as seen from the folder. */
  List<String> errors(Rendered rendered) {
    return rendered.reading().errors().stream()
        .map(error -> (error.location() + " " + error.message()).replace(sources + "/", ""))
        .toList();
  }

  /** Where a field of the only built object comes from, and how, as seen from the folder. */
  String place(Rendered rendered, String... field) {
    Resource resource = rendered.builds().get(0).resources().get(0);
    var node = resource.root().at(field);
    return (node.location() + node.remark()).replace(sources + "/", "");
  }
}
