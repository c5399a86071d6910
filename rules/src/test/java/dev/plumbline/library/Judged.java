package dev.plumbline.library;

import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Severity;
import dev.plumbline.source.ManifestReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What one rule says of some manifests. */
public record Judged(Report report) {

  /** In a closed world: what is not in the manifests does not exist. */
  public static Judged by(Rule rule, String manifests) {
    return by(rule, World.CLOSED, manifests);
  }

  public static Judged by(Rule rule, World world, String manifests) {
    var reading = ManifestReader.withDefaults().readText("test.yaml", manifests);
    if (!reading.errors().isEmpty()) {
      throw new IllegalArgumentException("unreadable manifests: " + reading.errors());
    }
    return by(rule, reading.inventory(world));
  }

  public static Judged by(Rule rule, Inventory inventory) {
    Profile profile = Profile.DEFAULT.withRules(Map.of(rule.spec().id(), RuleSetting.ON));
    return new Judged(
        new Evaluator(List.of(rule), profile, LocalDate.of(2026, 1, 1)).evaluate(inventory));
  }

  /** Each finding as {@code line: message}. */
  public List<String> messages() {
    return report.findings().stream().map(f -> f.location().line() + ": " + f.message()).toList();
  }

  /** Each finding as {@code path}. */
  public List<String> paths() {
    return report.findings().stream().map(Finding::path).toList();
  }

  public List<Severity> severities() {
    return report.findings().stream().map(Finding::severity).toList();
  }

  public List<String> reasons() {
    return report.notEvaluated().stream().map(n -> n.reason()).toList();
  }
}
