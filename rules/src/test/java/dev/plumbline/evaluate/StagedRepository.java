package dev.plumbline.evaluate;

import static dev.plumbline.rule.Severity.HIGH;

import dev.plumbline.profile.ProfileException;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose stages are judged by settings of their own. */
abstract class StagedRepository {
  private static final List<Rule> RULES = List.of(WrongValue.named("value", HIGH), new Crowded());

  @TempDir Path folder;

  void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void config(String file, String name) throws IOException {
    file(
        file,
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: {a: wrong}\n"
            .formatted(name));
  }

  void profile(String body) throws IOException {
    file(
        "plumbline.yaml",
        "apiVersion: plumbline.dev/v1\nkind: Profile\nrules: {crowded: off}\n" + body);
  }

  Report lint(Optional<String> environment, Optional<Threshold> failOn)
      throws IOException, ProfileException {
    return lint(folder, environment, failOn);
  }

  Report lint(Path path, Optional<String> environment, Optional<Threshold> failOn)
      throws IOException, ProfileException {
    Lint lint = Lint.of(List.of(path.toString()));
    return new Lint(
            lint.paths(),
            lint.profile(),
            environment,
            failOn,
            lint.world(),
            lint.kubernetesVersion(),
            lint.baseline(),
            lint.render(),
            lint.namespace())
        .run(RULES, LocalDate.of(2026, 1, 1), InputStream.nullInputStream(), files -> {});
  }

  Report lint() throws IOException, ProfileException {
    return lint(Optional.empty(), Optional.empty());
  }

  static List<String> said(Report report) {
    return report.findings().stream()
        .map(f -> "%s %s %s".formatted(f.environment(), f.severity(), f.subject().name()).strip())
        .toList();
  }

  /** Counts who is there. */
  private static final class Crowded implements Rule {
    @Override
    public RuleSpec spec() {
      return WrongValue.named("crowded", HIGH).spec();
    }

    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      if (inventory.all(Kind.CONFIG_MAP).size() > 1) {
        findings.at(subject.root(), "not alone");
      }
    }
  }
}
