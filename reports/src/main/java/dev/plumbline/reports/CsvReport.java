package dev.plumbline.reports;

import dev.plumbline.evaluate.ExemptedFinding;
import dev.plumbline.evaluate.Notice;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.Exemption;
import dev.plumbline.resource.InputError;
import dev.plumbline.resource.Location;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.NotEvaluated;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For spreadsheets: RFC 4180, one row for each finding, and no cell that is a formula. */
public final class CsvReport implements ReportWriter {
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r";
  private static final List<String> OBJECT = List.of("apiVersion", "kind", "namespace", "name");
  private static final List<String> PLACE = List.of("file", "line", "column");
  private static final List<String> ACCEPTANCE = List.of("reason", "owner", "expires");

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<String> head = new ArrayList<>(List.of("status", "severity", "rule", "message"));
    head.addAll(OBJECT);
    head.add("path");
    head.addAll(PLACE);
    head.addAll(List.of("remediation", "fingerprint"));
    head.addAll(ACCEPTANCE);
    head.addAll(List.of("environment", "exemption", "set aside"));
    row(head, out);
    for (InputError error : report.inputErrors()) {
      List<String> cells = new ArrayList<>(List.of("input error", "", "", error.message()));
      cells.addAll(List.of("", "", "", "", ""));
      cells.addAll(place(error.location()));
      cells.addAll(List.of("", "", "", "", "", "", "", ""));
      row(cells, out);
    }
    for (Finding finding : report.findings()) {
      List<String> cells = cells(report.fails(finding) ? "fails" : "below threshold", finding);
      cells.addAll(List.of("", "", "", finding.environment(), "", ""));
      row(cells, out);
    }
    for (NotEvaluated unknown : report.notEvaluated()) {
      row(cells(unknown), out);
    }
    Map<Exemption, Integer> amounts = new HashMap<>();
    report.usedExemptions().forEach(used -> amounts.put(used.exemption(), used.findings()));
    for (ExemptedFinding exempted : report.exempted()) {
      Exemption exemption = exempted.exemption();
      List<String> cells = cells("exempted", exempted.finding());
      cells.addAll(List.of(exemption.reason(), exemption.owner(), exemption.expires().toString()));
      cells.add(exempted.finding().environment());
      cells.add(Subjects.line(exemption.location()));
      cells.add(String.valueOf(amounts.getOrDefault(exemption, 0)));
      row(cells, out);
    }
    for (Notice notice : report.notices()) {
      row(cells(notice), out);
    }
  }

  private static List<String> cells(String status, Finding finding) {
    List<String> cells = new ArrayList<>();
    cells.addAll(
        List.of(status, finding.severity().toString(), finding.rule().id(), finding.message()));
    cells.addAll(object(finding.subject()));
    cells.add(finding.path());
    cells.addAll(place(finding.location()));
    cells.add(Visible.line(finding.remediation()));
    cells.add(finding.fingerprint());
    return cells;
  }

  private static List<String> cells(NotEvaluated unknown) {
    List<String> cells = new ArrayList<>();
    cells.addAll(
        List.of(
            "not evaluated", unknown.severity().toString(), unknown.rule().id(), unknown.reason()));
    cells.addAll(object(unknown.subject()));
    cells.add("");
    cells.addAll(place(unknown.subject().root().location()));
    cells.addAll(List.of("", "", "", "", "", unknown.environment(), "", ""));
    return cells;
  }

  private static List<String> cells(Notice notice) {
    List<String> cells = new ArrayList<>();
    cells.addAll(List.of(notice.kind().toString(), "", notice.rule(), notice.message()));
    cells.addAll(List.of("", "", "", "", ""));
    cells.addAll(place(notice.location()));
    cells.addAll(List.of("", "", "", "", "", notice.environment()));
    cells.addAll(List.of(Subjects.line(notice.location()), ""));
    return cells;
  }

  private static List<String> object(Resource resource) {
    return List.of(
        resource.apiVersion(), resource.kind().name(), resource.namespace(), resource.name());
  }

  private static List<String> place(Location location) {
    return List.of(
        location.file(), String.valueOf(location.line()), String.valueOf(location.column()));
  }

  private static void row(List<String> cells, Writer out) throws IOException {
    out.append(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + Visible.of(text).replace("\"", "\"\"") + '"';
  }
}
