package dev.plumbline.resource;

/** Input that could not be read, and why. It never hides the input around it. */
public record InputError(Location location, String message) implements Comparable<InputError> {
  @Override
  public int compareTo(InputError other) {
    return java.util.Comparator.comparing((InputError e) -> e.location().file())
        .thenComparing(e -> e.location().line())
        .thenComparing(e -> e.location().column())
        .thenComparing(InputError::message)
        .compare(this, other);
  }
}
