package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Exemption;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One result of a policy report.
 *
 * @param properties what has no field of its own
 */
record PolicyResult(
    String rule,
    Result result,
    String severity,
    String message,
    Optional<Resource> subject,
    Map<String, String> properties) {

  /** What policy reports tell apart, but for what passes. */
  enum Result {
    FAIL,
    WARN,
    ERROR,
    SKIP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<PolicyResult> of(Report report) {
    List<PolicyResult> results = new ArrayList<>();
    report
        .inputErrors()
        .forEach(
            error ->
                results.add(
                    new PolicyResult(
                        "input",
                        Result.ERROR,
                        "critical",
                        error.message(),
                        Optional.empty(),
                        place(error.location()))));
    report
        .findings()
        .forEach(
            finding ->
                results.add(
                    of(
                        finding,
                        report.fails(finding) ? Result.FAIL : Result.WARN,
                        properties(finding))));
    Map<Exemption, String> amounts = new HashMap<>();
    report.usedExemptions().forEach(u -> amounts.put(u.exemption(), Subjects.amount(u)));
    report
        .exempted()
        .forEach(
            exempted -> {
              Map<String, String> properties = properties(exempted.finding());
              properties.put("reason", exempted.exemption().reason());
              properties.put("owner", exempted.exemption().owner());
              properties.put("expires", exempted.exemption().expires().toString());
              properties.put(
                  "exemption",
                  "%s, %s"
                      .formatted(
                          Subjects.line(exempted.exemption().location()),
                          amounts.getOrDefault(exempted.exemption(), "")));
              results.add(of(exempted.finding(), Result.SKIP, properties));
            });
    report
        .notEvaluated()
        .forEach(
            unknown ->
                results.add(
                    new PolicyResult(
                        unknown.rule().id(),
                        Result.ERROR,
                        unknown.severity().toString(),
                        unknown.reason(),
                        Optional.of(unknown.subject()),
                        in(unknown.environment(), place(unknown.subject().root().location())))));
    report
        .notices()
        .forEach(
            notice ->
                results.add(
                    new PolicyResult(
                        notice.rule().isEmpty() ? notice.topic() : notice.rule(),
                        Result.WARN,
                        "info",
                        notice.topic() + " " + notice.kind() + ": " + notice.message(),
                        Optional.empty(),
                        in(notice.environment(), place(notice.location())))));
    return results;
  }

  private static PolicyResult of(Finding finding, Result result, Map<String, String> properties) {
    return new PolicyResult(
        finding.rule().id(),
        result,
        finding.severity().toString(),
        finding.message(),
        Optional.of(finding.subject()),
        properties);
  }

  private static Map<String, String> properties(Finding finding) {
    Map<String, String> properties = place(finding.location());
    properties.put("path", finding.path());
    properties.put("fingerprint", finding.fingerprint());
    properties.put("remediation", Visible.line(finding.remediation()));
    return in(finding.environment(), properties);
  }

  private static Map<String, String> in(String environment, Map<String, String> properties) {
    if (!environment.isEmpty()) {
      properties.put("environment", environment);
    }
    return properties;
  }

  private static Map<String, String> place(Location location) {
    Map<String, String> place = new LinkedHashMap<>();
    place.put("file", location.file());
    place.put("line", String.valueOf(location.line()));
    return place;
  }

  /** Empty for what belongs to none. */
  String namespace() {
    return subject.map(Resource::namespace).orElse("");
  }

  void write(YamlText yaml) {
    yaml.line(0, "- source: \"plumbline\"");
    yaml.field(1, "policy", rule);
    yaml.field(1, "rule", rule);
    yaml.field(1, "result", result.toString());
    yaml.field(1, "severity", severity);
    yaml.line(1, "scored: " + (result == Result.FAIL));
    yaml.field(1, "message", message);
    if (subject.isPresent()) {
      Resource resource = subject.get();
      yaml.open(1, "resources");
      yaml.field(1, "- apiVersion", resource.apiVersion());
      yaml.field(2, "kind", resource.kind().name());
      if (!resource.namespace().isEmpty()) {
        yaml.field(2, "namespace", resource.namespace());
      }
      yaml.field(2, "name", resource.name());
    }
    yaml.open(1, "properties");
    properties.forEach((key, value) -> yaml.field(2, key, value));
  }
}
