package dev.plumbline;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;

/** Manifests that a test writes down. */
public final class Manifests {
  /** The name of the file that the manifests seem to come from. */
  public static final String FILE = "test.yaml";

  private Manifests() {}

  /**
   * Reads manifests that are meant to be readable.
   *
   * @throws IllegalArgumentException where something cannot be read
   */
  public static Reading read(String text) {
    Reading reading = ManifestReader.withDefaults().readText(FILE, text);
    if (!reading.errors().isEmpty()) {
      throw new IllegalArgumentException("unreadable manifests: " + reading.errors());
    }
    return reading;
  }

  /** As the whole of its namespaces. */
  public static Inventory closed(String text) {
    return read(text).inventory(World.CLOSED);
  }
}
