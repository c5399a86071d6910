package dev.plumbline.reports;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.evaluate.Risk;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UnusedExemption.Why;
import dev.plumbline.history.History;
import dev.plumbline.history.Run;
import dev.plumbline.profile.Acceptance;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Target;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Entry;
import dev.plumbline.resource.Value.Mapping;
import dev.plumbline.resource.Value.Scalar;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Control;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import dev.plumbline.rule.Threshold;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports to write. */
final class Sample {
  static final RuleSpec PRIVILEGED =
      spec("privileged-container", Severity.CRITICAL, Cis.PRIVILEGED);
  static final RuleSpec LIMITLESS = spec("memory-limit-missing", Severity.MEDIUM);
  static final RuleSpec EXPOSED = spec("exposed-workload", Severity.HIGH);

  static final LocalDate DAY = LocalDate.of(2027, 5, 20);

  /** Runs of two days before. */
  static final History HISTORY =
      new History(
          List.of(
              run(DAY.minusDays(40), Map.of(Severity.CRITICAL, 2, Severity.MEDIUM, 4), 2),
              run(DAY.minusDays(10), Map.of(Severity.CRITICAL, 2, Severity.LOW, 1), 0)),
          1);

  private Sample() {}

  static Run run(LocalDate day, Map<Severity, Integer> findings, int held) {
    return new Run(
        day, 2 + held / 2, findings, 0, 1, 2, 0, new Run.Requirements(held, 2 - held, 1));
  }

  static RuleSpec spec(String id, Severity severity, Control... controls) {
    return rule(id)
        .title("Title of " + id)
        .severity(severity)
        .subjects(Kind.WORKLOADS)
        .rationale("Why " + id + " matters.")
        .remediation("What to do about\n" + id + ".")
        .bad("kind: Pod # finding: bad")
        .good("kind: Pod")
        .reference("https://kubernetes.io/docs/" + id)
        .control(controls)
        .build();
  }

  static Resource deployment(String file, String name) {
    return deployment(file, "shop", name);
  }

  static Resource deployment(String file, String namespace, String name) {
    Map<String, Entry> fields = new LinkedHashMap<>();
    put(fields, "apiVersion", text("apps/v1"));
    put(fields, "kind", text("Deployment"));
    Map<String, Entry> metadata = new LinkedHashMap<>();
    put(metadata, "name", text(name));
    put(fields, "metadata", new Mapping(metadata, List.of(), Span.START));
    return Resource.of(Node.root(file, new Mapping(fields, List.of(), Span.START)), namespace);
  }

  private static Value text(String text) {
    return new Scalar(Value.Type.STRING, text, Span.START);
  }

  private static void put(Map<String, Entry> fields, String key, Value value) {
    fields.put(key, new Entry(key, Span.START, value));
  }

  static Finding finding(RuleSpec rule, Resource subject, int line, String path, String message) {
    Span span = new Span(line, 9, line, 25);
    Location location = new Location(subject.root().location().file(), span);
    return new Finding(rule, rule.severity(), subject, path, location, message);
  }

  /** Nothing found in one file. */
  static Report clean() {
    return report(Profile.DEFAULT, 1, List.of(), List.of());
  }

  static Report found(Finding... findings) {
    return report(Profile.DEFAULT, 1, List.of(findings), List.of());
  }

  static Report failingOn(Threshold threshold, Finding... findings) {
    return report(Profile.DEFAULT.withFailOn(threshold), 1, List.of(findings), List.of());
  }

  static Report undecided(NotEvaluated... unknown) {
    return report(Profile.DEFAULT, 9, List.of(), List.of(unknown));
  }

  static Report report(
      Profile profile, int resources, List<Finding> findings, List<NotEvaluated> unknown) {
    return new Report(
        profile,
        DAY,
        List.of(),
        List.of(EXPOSED, LIMITLESS, PRIVILEGED),
        new KubernetesVersion(1, 34),
        resources,
        1,
        findings,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        unknown,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        History.NONE);
  }

  /** One of everything. */
  static Report everything() {
    Resource cart = deployment("k8s/cart.yaml", "cart");
    Resource mail = deployment("k8s/my mail.yaml", "mail");
    String container = "spec.template.spec.containers[app]";
    Finding limitless =
        finding(LIMITLESS, cart, 12, container + ".resources", "no memory limit")
            .withRequirement("SHOP-RES-1");
    return new Report(
        Profile.DEFAULT,
        DAY,
        List.of(),
        List.of(EXPOSED, LIMITLESS, PRIVILEGED),
        new KubernetesVersion(1, 34),
        2,
        5,
        List.of(
            finding(
                PRIVILEGED,
                cart,
                17,
                container + ".securityContext.privileged",
                "container \"app\" is privileged"),
            limitless,
            finding(LIMITLESS, mail, 12, container + ".resources", "no memory limit")),
        List.of(),
        0,
        List.of(
            new ExemptedFinding(
                finding(PRIVILEGED, mail, 20, container, "container \"app\" is privileged"),
                exemption("mail", LocalDate.of(2027, 5, 31), 9))),
        List.of(
            new UnusedExemption(
                exemption("gone", LocalDate.of(2027, 1, 1), 15), Why.MATCHES_NOTHING),
            new UnusedExemption(exemption("cart", LocalDate.of(2020, 1, 1), 21), Why.EXPIRED)),
        List.of(
            new Notice(
                Notice.Kind.ENDS_SOON,
                PRIVILEGED.id(),
                new Location("plumbline.yaml", new Span(9, 3, 9, 3)),
                "",
                "ends 2027-05-31, in 11 days")),
        List.of(
            unknown(cart, "the policies are elsewhere"),
            unknown(mail, "the policies are elsewhere")),
        List.of(new InputError(new Location("k8s/broken.yaml", Span.START), "a tab is no indent")),
        List.of(
            new Skipped(new Location("chart/values.yaml", Span.START), Reason.HELM_VALUES),
            new Skipped(new Location("k8s/cart.yaml", Span.START), Reason.EMPTY)),
        List.of(
            fact("SHOP-IMG-1", "Images come from our registry", State.HELD, "", List.of()),
            fact("SHOP-RES-1", "The cart is bounded", State.BROKEN, "", List.of(limitless)),
            fact("SHOP-OPS-1", "Pipelines validate", State.UNVERIFIED, "no manifest", List.of())),
        List.of(
            new Risk(
                cart,
                List.of(
                    factor(Risk.Kind.SECRETS, "given secrets", 30),
                    factor(Risk.Kind.REACHABLE, "reachable from outside on TCP 80", 5)),
                "")),
        List.of(),
        HISTORY);
  }

  private static Risk.Factor factor(Risk.Kind kind, String what, int line) {
    return new Risk.Factor(kind, what, new Location("k8s/cart.yaml", new Span(line, 3, line, 9)));
  }

  private static RequirementState fact(
      String id, String title, State state, String reason, List<Finding> findings) {
    String blueprint = "k8s/blueprint.yaml";
    return new RequirementState(
        blueprint, id, title, "Resources, row 1", state, reason, findings, 0);
  }

  static NotEvaluated unknown(Resource subject, String reason) {
    return new NotEvaluated(EXPOSED, EXPOSED.severity(), subject, reason);
  }

  private static Exemption exemption(String name, LocalDate expires, int line) {
    return new Exemption(
        PRIVILEGED.id(),
        Target.of(new Target.Subject("Deployment", "", name), ""),
        new Acceptance("talks to the kernel", "team mail", expires),
        new Location("plumbline.yaml", new Span(line, 3, line, 3)),
        "");
  }

  static String write(ReportWriter writer, Report report) throws IOException {
    StringWriter out = new StringWriter();
    writer.write(report, out);
    return out.toString();
  }
}
