package dev.plumbline.profile;

import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules run at which severity, what fails, and what is excused.
 *
 * @param failOn the least severity that fails
 * @param world what the profile says of its input; empty where it does not say
 * @param kubernetesVersion the release whose rules hold; empty where it does not say
 * @param baseline the file with the findings that do not count; empty where there is none
 * @param render whether kustomizations and charts are built; empty where it does not say
 * @param ignore globs, over absolute paths, of files that are not read
 * @param rules what it makes of them, by id; of those it does not name, what they are by default
 * @param exemptions in the order written
 */
public record Profile(
    Threshold failOn,
    Optional<World> world,
    Optional<KubernetesVersion> kubernetesVersion,
    Optional<Path> baseline,
    Optional<Render> render,
    List<String> ignore,
    Map<String, RuleSetting> rules,
    List<Exemption> exemptions) {

  /** What holds where no profile is written. */
  public static final Profile DEFAULT =
      new Profile(
          Threshold.HIGH,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          List.of());

  public Profile {
    ignore = List.copyOf(ignore);
    rules = Map.copyOf(rules);
    exemptions = List.copyOf(exemptions);
  }

  public Profile withFailOn(Threshold threshold) {
    return new Profile(
        threshold, world, kubernetesVersion, baseline, render, ignore, rules, exemptions);
  }

  /** This profile, but for what it makes of the rules. */
  public Profile withRules(Map<String, RuleSetting> settings) {
    return new Profile(
        failOn, world, kubernetesVersion, baseline, render, ignore, settings, exemptions);
  }

  public Profile withExemptions(List<Exemption> others) {
    return new Profile(failOn, world, kubernetesVersion, baseline, render, ignore, rules, others);
  }

  public Profile withKubernetesVersion(KubernetesVersion version) {
    return new Profile(
        failOn, world, Optional.of(version), baseline, render, ignore, rules, exemptions);
  }

  /** Whether a file is left out. */
  public boolean ignores(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return ignore.stream()
        .anyMatch(
            glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(absolute));
  }

  /** Whether the rule runs: as this profile says, else as the rule does. */
  public boolean runs(RuleSpec rule) {
    RuleSetting setting = rules.get(rule.id());
    return setting == null ? rule.enabled() : setting.runs();
  }

  /** The severity of a finding that the rule itself gave the other severity. */
  public Severity severity(RuleSpec rule, Severity given) {
    RuleSetting setting = rules.get(rule.id());
    return setting == null ? given : setting.severity().orElse(given);
  }

  /** Whether a finding of that severity fails. */
  public boolean fails(Severity severity) {
    return failOn.isReachedBy(severity);
  }
}
