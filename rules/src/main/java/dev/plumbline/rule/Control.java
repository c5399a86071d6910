package dev.plumbline.rule;

import java.util.Locale;

/** One demand of a standard that others wrote, which rules help to meet. */
public interface Control {

  Standard standard();

  /** The number or name by which the standard knows it. */
  String id();

  /** What it demands, in few words and not the standard's. */
  String title();

  /** Why no manifest shows whether it is met; empty where a manifest can. */
  default String beyond() {
    return "";
  }

  /** A short name of its own among all controls, as code scanners show it. */
  default String tag() {
    String name = id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    return standard().prefix() + "-" + name.replaceAll("^-|-$", "");
  }

  /** Standard by standard, and there in its order. */
  static int compare(Control a, Control b) {
    int standards = a.standard().compareTo(b.standard());
    return standards == 0 ? Integer.compare(place(a), place(b)) : standards;
  }

  private static int place(Control control) {
    return control.standard().controls().indexOf(control);
  }
}
