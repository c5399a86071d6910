package dev.plumbline.cli;

import dev.plumbline.reports.ReachFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What {@code plumbline reach} can be asked. */
final class ReachOptions {
  private final OptionSpec from =
      text("--from", "WHO")
          .description(
              "Who connects: namespace/name, Kind/namespace/name, name, internet,",
              "ingress-controller, any-namespace, an address or a block of addresses.")
          .build();
  private final OptionSpec to = text("--to", "WHO").description("To whom, named alike.").build();
  private final OptionSpec port =
      text("--port", "PORT")
          .description("To which port: 8080, udp/53, or its name at the destination.")
          .build();
  private final OptionSpec exposed =
      flag("--exposed", "Show only what the internet or any namespace can reach, and how.");
  private final OptionSpec base =
      text("--base", "DIR")
          .description("Show what changes against the manifests there: what opens, what closes.")
          .build();
  private final OptionSpec denied = flag("--denied", "Show denied connections too.");
  private final OptionSpec format =
      Options.choice(
              ReachFormat.class, new Choice<>(ReachFormat::of, ReachFormat.NAMES), "--format")
          .paramLabel("FORMAT")
          .defaultValue("text")
          .description("One of " + ReachFormat.NAMES + ". Default: text.")
          .build();

  private static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).paramLabel(label).type(String.class);
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  void addTo(CommandSpec spec) {
    for (OptionSpec option : List.of(from, to, port, exposed, base, denied, format)) {
      spec.addOption(option);
    }
  }

  /** Refuses questions that are half asked, and two at once. */
  void check(CommandLine command) {
    long parts = Stream.of(from, to, port).filter(option -> option.getValue() != null).count();
    if (parts > 0 && parts < 3) {
      throw new ParameterException(command, "--from, --to and --port belong together");
    }
    long questions =
        Stream.of(asksForOne(), exposed(), base().isPresent()).filter(asked -> asked).count();
    if (questions > 1) {
      throw new ParameterException(command, "ask for --from, --exposed or --base, one at a time");
    }
  }

  boolean asksForOne() {
    return from.getValue() != null;
  }

  String from() {
    return from.getValue();
  }

  String to() {
    return to.getValue();
  }

  String port() {
    return port.getValue();
  }

  boolean exposed() {
    return Boolean.TRUE.equals(exposed.getValue());
  }

  Optional<String> base() {
    return Optional.ofNullable(base.getValue());
  }

  boolean denied() {
    return Boolean.TRUE.equals(denied.getValue());
  }

  ReachFormat format() {
    return format.getValue();
  }
}
