package dev.plumbline.cli;

import dev.plumbline.draft.Draft;
import dev.plumbline.reports.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code plumbline init}. */
final class InitCommand implements Callable<Integer> {
  private static final String STDOUT = "-";
  private static final String PROFILE =
      """
      # What a team decided: this file, at or above what is judged, says it. The README shows all
      # that it may say; 'plumbline rules' lists the rules.
      apiVersion: plumbline.dev/v1
      kind: Profile
      extends: [recommended]
      failOn: high                      # critical, high, medium, low, info, never
      # blueprint: blueprint.yaml       # drafted by 'plumbline init --from architecture.md'
      # baseline: plumbline-baseline.json   # written by 'plumbline baseline': fail on new findings only
      # ignore: [vendor/**]
      # rules: {missing-cpu-limit: low, writable-root-filesystem: off}
      """;

  private final Terminal terminal;
  private final OptionSpec from =
      OptionSpec.builder("--from")
          .paramLabel("DOCUMENT")
          .type(Path.class)
          .description(
              "An architecture document in Markdown, whose",
              "resource tables and Mermaid diagrams are read.")
          .build();
  private final OptionSpec output =
      OptionSpec.builder("--output")
          .paramLabel("FILE")
          .type(String.class)
          .description(
              "The file to write, '-' for standard output.",
              "Default: blueprint.yaml with --from, else",
              "plumbline.yaml.")
          .build();
  private final OptionSpec force =
      OptionSpec.builder("--force")
          .type(boolean.class)
          .description("Write the file even if it exists.")
          .build();

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    spec.addOption(from)
        .addOption(output)
        .addOption(force)
        .addOption(Options.help())
        .addOption(Options.verbose());
    Map<String, String> exitCodes = new LinkedHashMap<>();
    exitCodes.put("0", "the file is written");
    exitCodes.put("2", "wrong usage, a document that cannot be read, or a file that exists");
    spec.usageMessage()
        .sortOptions(false)
        .description(
            "Write a plumbline.yaml to start from or, with --from, draft a blueprint of",
            "what an architecture document says; what is not read of it is listed.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes)
        .footer(
            "",
            "Examples:",
            "  plumbline init",
            "  plumbline init --from docs/architecture.md",
            "  plumbline lint blueprint.yaml k8s/");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Path> document = Optional.ofNullable(from.getValue());
    Optional<String> named = Optional.ofNullable(output.getValue());
    String file = named.orElse(document.isPresent() ? "blueprint.yaml" : "plumbline.yaml");
    if (document.isEmpty()) {
      write(PROFILE, file);
      return 0;
    }
    byte[] bytes = read(document.get());
    if (bytes.length > Draft.MOST_BYTES) {
      return new Problems(terminal.err(), false)
          .report("%s has more than %d bytes".formatted(document.get(), Draft.MOST_BYTES));
    }
    Draft draft = Draft.of(name(document.get()), seenFrom(file, document.get()), bytes);
    write(draft.blueprint(), file);
    terminal.err().printf("%s: %s read%n", Visible.of(document.get().toString()), draft.tally());
    draft.unread().forEach(one -> terminal.err().println("not read: " + Visible.of(one)));
    return 0;
  }

  private static byte[] read(Path document) throws IOException {
    try (InputStream in = Files.newInputStream(document)) {
      return in.readNBytes(Draft.MOST_BYTES + 1);
    }
  }

  /** The document's own name, in letters that names of objects have. */
  private static String name(Path document) {
    String file = document.toAbsolutePath().normalize().getFileName().toString();
    int dot = file.lastIndexOf('.');
    String stem = (dot > 0 ? file.substring(0, dot) : file).toLowerCase(Locale.ROOT);
    String name = stem.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "architecture" : name;
  }

  /** The document, as a blueprint in that file names it. */
  private static String seenFrom(String file, Path document) {
    Path written = Path.of(file).toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(written.getParent()).orElse(written);
    Path target = document.toAbsolutePath().normalize();
    boolean isReachable = Objects.equals(folder.getRoot(), target.getRoot());
    return (isReachable ? folder.relativize(target) : target).toString().replace('\\', '/');
  }

  private void write(String text, String file) throws IOException {
    if (file.equals(STDOUT)) {
      terminal.out().print(text);
      return;
    }
    boolean mayReplace = Boolean.TRUE.equals(force.getValue());
    StandardOpenOption how = mayReplace ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
    try {
      Files.write(
          Path.of(file),
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING,
          how);
    } catch (FileAlreadyExistsException exists) {
      throw new IOException("%s exists; --force replaces it".formatted(file), exists);
    }
    terminal.out().println(Visible.of(file) + ": written");
  }
}
