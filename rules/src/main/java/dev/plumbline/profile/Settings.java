package dev.plumbline.profile;

import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Threshold;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may differ from one environment to another.
 *
 * @param failOn the least severity that fails
 * @param world what the profile says of its input; empty where it does not say
 * @param kubernetesVersion the release whose rules hold; empty where it does not say
 * @param blueprint the file with what the architecture demands; empty where there is none
 * @param rules what it makes of them, by id; of those it does not name, what they are by default
 * @param exemptions in the order written
 */
public record Settings(
    Threshold failOn,
    Optional<World> world,
    Optional<KubernetesVersion> kubernetesVersion,
    Optional<Path> blueprint,
    Map<String, RuleSetting> rules,
    List<Exemption> exemptions) {
  static final Settings DEFAULT =
      new Settings(
          Threshold.HIGH,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of());

  public Settings {
    rules = Map.copyOf(rules);
    exemptions = List.copyOf(exemptions);
  }

  Settings withFailOn(Threshold threshold) {
    return new Settings(threshold, world, kubernetesVersion, blueprint, rules, exemptions);
  }

  Settings withRules(Map<String, RuleSetting> others) {
    return new Settings(failOn, world, kubernetesVersion, blueprint, others, exemptions);
  }

  Settings withExemptions(List<Exemption> others) {
    return new Settings(failOn, world, kubernetesVersion, blueprint, rules, others);
  }

  Settings withKubernetesVersion(KubernetesVersion version) {
    return new Settings(failOn, world, Optional.of(version), blueprint, rules, exemptions);
  }
}
