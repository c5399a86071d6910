package dev.plumbline.library.storage;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class StorageRules {

  private StorageRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new DuplicateMountPath(),
        new MissingConfigMap(),
        new MissingSecret(),
        new RolloutWaitsForVolume(),
        new SharedVolumeAccessMode(),
        new StatefulSetServiceMissing(),
        new UndefinedVolume(),
        new UnknownStorageClass(),
        new UnusedVolume(),
        new VolumeClaimMissing(),
        new VolumeNotRetained());
  }
}
