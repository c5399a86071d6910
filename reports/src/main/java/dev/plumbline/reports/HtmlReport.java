package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * For people who answer for a system: one page that needs nothing else, to read and to print. Its
 * policy allows only its own style and script.
 *
 * @param sources where findings are quoted from
 */
public record HtmlReport(Sources sources) implements ReportWriter {
  private static final String STYLE = own("report.css");
  private static final String SCRIPT = own("report.js");

  @Override
  public void write(Report report, Writer out) throws IOException {
    Markup html = new Markup();
    html.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").verbatim("\n");
    head(report, html);
    html.open("body").verbatim("\n");
    html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
    Owners owners = new Owners(report);
    HtmlSummary summary = new HtmlSummary(report, owners, html);
    summary.writeHeader();
    html.open("main").verbatim("\n");
    summary.write();
    new HtmlTrend(report, html).write();
    new HtmlInput(report, html).writeErrors();
    new HtmlRequirements(report, html).write();
    new HtmlNetwork(report, html).write();
    new HtmlRisks(report, html).write();
    new HtmlBudgets(report, html).write();
    new HtmlFindings(report, sources, owners, html).write();
    new HtmlExemptions(report, html).write();
    new HtmlInput(report, html).writeRest();
    new HtmlControls(report, html).write();
    html.closeLine();
    html.open("footer")
        .element("p", "Written by Plumbline as of " + report.day() + ".")
        .closeLine();
    html.closeLine().closeLine();
    out.append(html.toString());
  }

  private static void head(Report report, Markup html) {
    html.open("head").verbatim("\n").empty("meta", "charset", "utf-8").verbatim("\n");
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '%s'; script-src '%s'"
            .formatted(hash(STYLE), hash(SCRIPT));
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    html.verbatim("\n");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark").verbatim("\n");
    html.element("title", "Plumbline: " + new Verdict(report).text()).verbatim("\n");
    html.open("style").verbatim(STYLE).closeLine();
    html.open("script").verbatim(SCRIPT).closeLine();
    html.closeLine();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String own(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
