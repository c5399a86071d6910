package dev.plumbline.resource;

/** Where what a text says comes from: the text itself, or what it was made from. */
public interface Origin {

  /** The place somebody has to look at for what stands there in the text. */
  Location location(Span span);

  /** What a finding about it has to add, with a space before; empty where all is as it seems. */
  String remark(Span span);

  /** The text of a file that people write. */
  static Origin file(String name) {
    return new File(name);
  }

  /** A file that people write: what it says stands where it says it. */
  record File(String name) implements Origin {
    @Override
    public Location location(Span span) {
      return new Location(name, span);
    }

    @Override
    public String remark(Span span) {
      return "";
    }
  }
}
