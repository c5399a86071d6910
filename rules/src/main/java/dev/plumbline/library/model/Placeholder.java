package dev.plumbline.library.model;

/** Text that some tool replaces before Kubernetes sees it. */
public final class Placeholder {
  private Placeholder() {}

  /** Whether part of the text is such as {@code ${name}}, {@code $(name)} or a template's. */
  public static boolean isIn(String text) {
    return text.contains("${") || text.contains("$(") || text.contains("{{");
  }
}
