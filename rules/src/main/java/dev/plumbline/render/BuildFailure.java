package dev.plumbline.render;

/** Why a build came to nothing, in the words of the tool where it had any. */
final class BuildFailure extends Exception {
  private static final long serialVersionUID = 1L;

  BuildFailure(String message) {
    super(message);
  }
}
