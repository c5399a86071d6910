package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.history.Run;
import dev.plumbline.reports.TrendChart.Series;
import dev.plumbline.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How this run compares with those before it. */
record HtmlTrend(Report report, Markup html) {

  void write() {
    Trend.of(report).ifPresent(this::section);
  }

  private void section(Trend trend) {
    html.open("section", "aria-labelledby", "trend").verbatim("\n");
    html.element("h2", "Trend", "id", "trend").verbatim("\n");
    html.element("p", trend.sentence()).verbatim("\n");
    trend.asides().forEach(this::aside);
    Trend shown = trend.shown();
    html.open("div", "class", "charts").verbatim("\n");
    chart(
        "Findings that count",
        Arrays.stream(Severity.values())
            .map(severity -> series(severity.toString(), shown, run -> run.count(severity))),
        shown);
    chart(
        "Facts of the blueprint",
        Stream.of(
            series("held", shown, run -> run.requirements().held()),
            series("unverified", shown, run -> run.requirements().unverified()),
            series("broken", shown, run -> run.requirements().broken())),
        shown);
    html.closeLine();
    html.open("details").verbatim("\n").open("summary");
    html.element("h3", "All figures").verbatim(" ");
    html.element("small", Names.counted(shown.runs().size(), "run") + ", the last first");
    html.closeLine();
    table(shown);
    html.closeLine();
    leftOut(trend, shown);
    html.closeLine();
  }

  private void aside(String text) {
    html.element("p", text, "class", "aside").verbatim("\n");
  }

  private void chart(String title, Stream<Series> series, Trend shown) {
    html.open("div");
    new TrendChart(title, shown.runs().stream().map(Run::day).toList(), series.toList())
        .write(html);
    html.closeLine();
  }

  private static Series series(String name, Trend shown, Function<Run, Integer> value) {
    return new Series(name, shown.runs().stream().map(value).map(Integer::longValue).toList());
  }

  private void leftOut(Trend trend, Trend shown) {
    int notShown = trend.runs().size() - shown.runs().size();
    if (notShown > 0) {
      aside("%d older runs are kept and not shown.".formatted(notShown));
    }
    if (report.history().replaced() > 0) {
      aside(
          Names.counted(report.history().replaced(), "run")
              + " more kept: of several on one day the last one is shown.");
    }
  }

  /** A figure of each run. */
  private record Column(String head, Function<Run, String> value) {}

  private void table(Trend shown) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Day", run -> run.day().toString()));
    columns.add(new Column("Findings", run -> String.valueOf(run.count())));
    for (Severity severity : Severity.values()) {
      columns.add(
          new Column(
              Names.capitalized(severity.toString()), run -> String.valueOf(run.count(severity))));
    }
    Stream.of(
            new Column("Exempted", run -> String.valueOf(run.exempted())),
            new Column("Known", run -> String.valueOf(run.known())),
            new Column("Not evaluated", run -> String.valueOf(run.notEvaluated())),
            new Column("Not read", run -> String.valueOf(run.inputErrors())),
            new Column("Facts held", Trend::held))
        .filter(column -> shown.runs().stream().anyMatch(run -> says(column.value().apply(run))))
        .forEach(columns::add);
    columns.add(new Column("Objects", run -> String.valueOf(run.resources())));
    HtmlTable.write(
        "Trend",
        columns.stream().map(Column::head).toList(),
        IntStream.iterate(shown.runs().size() - 1, i -> i >= 0, i -> i - 1)
            .mapToObj(shown.runs()::get)
            .map(run -> columns.stream().map(column -> column.value().apply(run)).toList())
            .toList(),
        html);
  }

  private static boolean says(String figure) {
    return !figure.equals("0") && !figure.endsWith(" of 0");
  }
}
