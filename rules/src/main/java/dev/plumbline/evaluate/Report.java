package dev.plumbline.evaluate;

import dev.plumbline.history.History;
import dev.plumbline.profile.Profile;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Skipped;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a run, sorted: the same input gives the same report.
 *
 * @param profile the one that was applied, with its environments
 * @param day the day as of which was judged
 * @param environments those that were judged; none where the profile has none
 * @param rules the rules that ran, by id
 * @param kubernetesVersion the release whose rules held, but in environments
 * @param resources how many objects were judged
 * @param files how many files were read
 * @param findings those that count
 * @param known those that were there before the change, or in the baseline, and do not count
 * @param gone how many were there before and are no longer
 * @param exempted those that an exemption sets aside
 * @param unusedExemptions exemptions that set nothing aside
 * @param notices what is to be known of exemptions and environments
 * @param notEvaluated what could not be decided
 * @param inputErrors what could not be read
 * @param skipped what was read and is not for judging
 * @param requirements the facts of the blueprints, by file and id
 * @param risks the workloads in which several things come together, the worst first
 * @param scopes what was judged, each in its world
 * @param history the runs before this one
 */
public record Report(
    Profile profile,
    LocalDate day,
    List<JudgedEnvironment> environments,
    List<RuleSpec> rules,
    KubernetesVersion kubernetesVersion,
    int resources,
    int files,
    List<Finding> findings,
    List<Finding> known,
    int gone,
    List<ExemptedFinding> exempted,
    List<UnusedExemption> unusedExemptions,
    List<Notice> notices,
    List<NotEvaluated> notEvaluated,
    List<InputError> inputErrors,
    List<Skipped> skipped,
    List<RequirementState> requirements,
    List<Risk> risks,
    List<Scope> scopes,
    History history) {

  public Report {
    environments = List.copyOf(environments);
    rules = List.copyOf(rules);
    findings = findings.stream().sorted().toList();
    known = known.stream().sorted().toList();
    exempted = exempted.stream().sorted().toList();
    unusedExemptions = List.copyOf(unusedExemptions);
    notices = notices.stream().sorted().toList();
    notEvaluated = notEvaluated.stream().sorted().toList();
    inputErrors = inputErrors.stream().sorted().toList();
    skipped = List.copyOf(skipped);
    requirements = requirements.stream().sorted().toList();
    risks = risks.stream().sorted().toList();
    scopes = List.copyOf(scopes);
  }

  /** This report with what reading its input came to. */
  public Report withInput(int fileCount, List<InputError> errors, List<Skipped> notJudged) {
    return new Report(
        profile,
        day,
        environments,
        rules,
        kubernetesVersion,
        resources,
        fileCount,
        findings,
        known,
        gone,
        exempted,
        unusedExemptions,
        notices,
        notEvaluated,
        errors,
        notJudged,
        requirements,
        risks,
        scopes,
        history);
  }

  /** This report with the runs before it. */
  public Report withHistory(History earlier) {
    return new Report(
        profile,
        day,
        environments,
        rules,
        kubernetesVersion,
        resources,
        files,
        findings,
        known,
        gone,
        exempted,
        unusedExemptions,
        notices,
        notEvaluated,
        inputErrors,
        skipped,
        requirements,
        risks,
        scopes,
        earlier);
  }

  /** This report with those findings in the place of its own. */
  Report withFindings(List<Finding> others) {
    return new Report(
        profile,
        day,
        environments,
        rules,
        kubernetesVersion,
        resources,
        files,
        others,
        known,
        gone,
        exempted,
        unusedExemptions,
        notices,
        notEvaluated,
        inputErrors,
        skipped,
        requirements,
        risks,
        scopes,
        history);
  }

  /** Of which environments it knows what is gone; the empty name is what belongs to none. */
  public Set<String> settled() {
    return profile.settled(
        environments.isEmpty()
            ? Set.of("")
            : environments.stream().map(JudgedEnvironment::name).collect(Collectors.toSet()));
  }

  /** How many of the findings that count have a fix which can be written. */
  public long fixable() {
    return findings.stream()
        .filter(finding -> finding.fix().filter(fix -> !fix.edits().isEmpty()).isPresent())
        .count();
  }

  /** How much each exemption sets aside that sets anything aside. */
  public List<UsedExemption> usedExemptions() {
    return UsedExemption.of(exempted);
  }

  public Outcome outcome() {
    if (!inputErrors.isEmpty()) {
      return Outcome.INPUT_ERROR;
    }
    if (findings.stream().anyMatch(this::fails)) {
      return Outcome.FAILED;
    }
    return notEvaluated.stream().anyMatch(this::fails) ? Outcome.UNKNOWN : Outcome.PASSED;
  }

  /** Whether a finding reaches the threshold of its environment. */
  public boolean fails(Finding finding) {
    return profile.in(finding.environment()).fails(finding.severity());
  }

  /** Whether what could not be decided might reach the threshold of its environment. */
  public boolean fails(NotEvaluated unknown) {
    return profile.in(unknown.environment()).fails(unknown.severity());
  }

  /** How many findings of that severity count. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
