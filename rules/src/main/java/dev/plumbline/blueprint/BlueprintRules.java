package dev.plumbline.blueprint;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule that holds a blueprint. */
public final class BlueprintRules {

  private BlueprintRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new BlueprintAddresses(),
        new BlueprintCapacity(),
        new BlueprintConnection(),
        new BlueprintDocumentChanged(),
        new BlueprintDocumentTotals(),
        new BlueprintEntryPoints(),
        new BlueprintImage(),
        new BlueprintLayout(),
        new BlueprintMissingComponent(),
        new BlueprintNamespaces(),
        new BlueprintObject(),
        new BlueprintPodLabels(),
        new BlueprintProbes(),
        new BlueprintPromotion(),
        new BlueprintReplicas(),
        new BlueprintResources(),
        new BlueprintRollout(),
        new BlueprintScaling(),
        new BlueprintSecretEnvironment(),
        new BlueprintStorage(),
        new BlueprintTogether(),
        new BlueprintUnencrypted(),
        new BlueprintUnknownWorkload());
  }
}
