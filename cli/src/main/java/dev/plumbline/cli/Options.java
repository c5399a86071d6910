package dev.plumbline.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/** The options of more than one command, and what all options have in common. */
final class Options {
  static final String VERBOSE = "--verbose";

  private Options() {}

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .type(boolean.class)
        .versionHelp(true)
        .description("Show the version.")
        .build();
  }

  static OptionSpec verbose() {
    return OptionSpec.builder(VERBOSE)
        .type(boolean.class)
        .description("Show where an internal error happened.")
        .build();
  }

  static OptionSpec environment(String... description) {
    return OptionSpec.builder("--environment")
        .paramLabel("NAME")
        .type(String.class)
        .description(description)
        .build();
  }

  static OptionSpec profile() {
    return OptionSpec.builder("--profile")
        .paramLabel("FILE")
        .type(Path.class)
        .description(
            "The profile. Default: the nearest plumbline.yaml at or above the first PATH,",
            "or at or above the current directory.")
        .build();
  }

  /** An option that takes one of a few values. */
  static <T> OptionSpec.Builder choice(
      Class<T> type, ITypeConverter<T> converter, String... names) {
    return OptionSpec.builder(names).type(type).converters(converter);
  }
}
