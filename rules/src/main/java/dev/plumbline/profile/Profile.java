package dev.plumbline.profile;

import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which rules run at which severity, what fails, and what is excused.
 *
 * @param environment whose settings these are; empty where they are no environment's
 * @param settings what holds, but in environments
 * @param terms how far that lets rules be exempted
 * @param baseline the file with the findings that do not count; empty where there is none
 * @param history the folder with the reports of earlier runs; empty where there is none
 * @param ownerLabel the label, or annotation, by which an object says whose it is; empty where none
 *     does
 * @param render whether kustomizations and charts are built; empty where it does not say
 * @param ignore globs, over absolute paths, of files that are not read
 * @param environments those with settings of their own
 */
public record Profile(
    String environment,
    Settings settings,
    ExemptionTerms terms,
    Optional<Path> baseline,
    Optional<Path> history,
    Optional<String> ownerLabel,
    Optional<Render> render,
    List<String> ignore,
    Environments environments) {

  /** What holds where no profile is written. */
  public static final Profile DEFAULT =
      new Profile(
          "",
          Settings.DEFAULT,
          ExemptionTerms.DEFAULT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Environments.NONE);

  public Profile {
    ignore = List.copyOf(ignore);
  }

  public Threshold failOn() {
    return settings.failOn();
  }

  public Optional<World> world() {
    return settings.world();
  }

  public Optional<KubernetesVersion> kubernetesVersion() {
    return settings.kubernetesVersion();
  }

  public Optional<Path> blueprint() {
    return settings.blueprint();
  }

  public Map<String, RuleSetting> rules() {
    return settings.rules();
  }

  public List<Exemption> exemptions() {
    return settings.exemptions();
  }

  /** This profile as that environment has it, for all there is. */
  public Profile in(Environment chosen) {
    return new Profile(
        chosen.name(),
        chosen.settings(),
        terms,
        baseline,
        history,
        ownerLabel,
        render,
        ignore,
        Environments.NONE);
  }

  /**
   * This profile as the environment that is asked for has it; itself where none is.
   *
   * @throws ProfileException where there is no such environment
   */
  public Profile in(Optional<String> asked) throws ProfileException {
    return asked.isPresent() ? in(environments.named(asked.get())) : this;
  }

  /** This profile as the environment of that name has it; itself where it has no such. */
  public Profile in(String name) {
    return environments.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(this::in)
        .orElse(this);
  }

  /**
   * Of which environments all is known where these were judged. What was noted of none may be from
   * before there were any, and so of each: it is known where all were judged.
   *
   * @param judged by name; empty of what belongs to none
   */
  public Set<String> settled(Set<String> judged) {
    Set<String> settled = new HashSet<>(judged);
    if (environment.isEmpty()) {
      boolean isAll =
          environments.all().stream()
              .allMatch(one -> one.paths().isEmpty() || judged.contains(one.name()));
      settled.remove("");
      settled.addAll(isAll ? Set.of("") : Set.of());
    }
    return settled;
  }

  /** This profile with another threshold, in all environments. */
  public Profile withFailOn(Threshold threshold) {
    return with(one -> one.withFailOn(threshold));
  }

  /** This profile, but for what it makes of the rules. */
  public Profile withRules(Map<String, RuleSetting> others) {
    return with(one -> one.withRules(others));
  }

  public Profile withExemptions(List<Exemption> others) {
    return with(one -> one.withExemptions(others));
  }

  public Profile withKubernetesVersion(KubernetesVersion version) {
    return with(one -> one.withKubernetesVersion(version));
  }

  private Profile with(UnaryOperator<Settings> change) {
    return new Profile(
        environment,
        change.apply(settings),
        terms,
        baseline,
        history,
        ownerLabel,
        render,
        ignore,
        environments.with(change));
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
    RuleSetting setting = rules().get(rule.id());
    return setting == null ? rule.enabled() : setting.runs();
  }

  /** The severity of a finding that the rule itself gave the other severity. */
  public Severity severity(RuleSpec rule, Severity given) {
    RuleSetting setting = rules().get(rule.id());
    return setting == null ? given : setting.severity().orElse(given);
  }

  /** Whether a finding of that severity fails. */
  public boolean fails(Severity severity) {
    return failOn().isReachedBy(severity);
  }
}
