package dev.plumbline.source;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The parser's complaints, each as one sentence. */
final class Sentences {
  private Sentences() {}

  static String of(MarkedYAMLException malformed) {
    String problem = malformed.getProblem() == null ? "" : malformed.getProblem();
    String context = malformed.getContext() == null ? "" : malformed.getContext();
    String whole = context.isEmpty() ? problem : context + ": " + problem;
    return "not valid YAML: " + whole.strip().replaceAll("\\s+", " ");
  }
}
