package dev.plumbline.reports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.plumbline.blueprint.BudgetLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The requests and limits of each component beside the documented ones, those that differ first.
 *
 * @param anchors where the page says how the requirement of an id stands; empty where it does not
 */
record HtmlBudgetTable(Markup html, UnaryOperator<String> anchors) {
  private static final String TITLE = "Requests and limits against the document";

  /** What stands in one row. */
  private record Row(String component, String workload, Optional<Long> pods, String requirement) {
    static Row of(BudgetLine line) {
      return new Row(
          line.component(), line.workload().key().toString(), line.pods(), line.requirement());
    }
  }

  /** What stands in one column. */
  private record Column(String resource, String bound) {
    String head() {
      return resource + (bound.equals("requests") ? " request" : " limit");
    }
  }

  void write(List<BudgetLine> lines) {
    Set<String> resources = new LinkedHashSet<>();
    lines.forEach(line -> resources.add(line.resource()));
    List<Column> columns =
        resources.stream()
            .flatMap(r -> List.of(new Column(r, "requests"), new Column(r, "limits")).stream())
            .toList();
    html.element(
        "p", "A bar is what is declared; its mark is what the document says.", "class", "aside");
    html.verbatim("\n");
    html.open("div", "class", "scroll", "role", "group", "aria-label", TITLE, "tabindex", "0");
    html.open("table", "class", "budgets").open("thead").open("tr");
    html.element("th", "Component", "scope", "col");
    columns.forEach(column -> html.element("th", column.head(), "scope", "col"));
    html.element("th", "Fact", "scope", "col");
    html.close().close().open("tbody").verbatim("\n");
    Map<Row, List<BudgetLine>> rows =
        lines.stream().collect(groupingBy(Row::of, LinkedHashMap::new, toList()));
    rows.entrySet().stream()
        .sorted(Comparator.comparing(row -> isHeld(row.getValue())))
        .forEach(row -> row(row.getKey(), row.getValue(), columns));
    html.close().close().closeLine();
  }

  private static boolean isHeld(List<BudgetLine> lines) {
    return lines.stream().allMatch(BudgetLine::isHeld);
  }

  private void row(Row row, List<BudgetLine> lines, List<Column> columns) {
    html.open("tr").open("th", "scope", "row").text(row.component()).verbatim(" ");
    String together = row.pods().map(n -> ", " + Names.counted(n, "pod") + " together").orElse("");
    html.element("small", row.workload() + together).close();
    for (Column column : columns) {
      html.open("td", "data-head", column.head());
      lines.stream()
          .filter(line -> new Column(line.resource(), line.bound()).equals(column))
          .findFirst()
          .ifPresent(line -> cell(line, scale(line.resource(), lines)));
      html.close();
    }
    String anchor = anchors.apply(row.requirement());
    new HtmlCell(row.requirement(), "", anchor).write(html, "td", "data-head", "Fact");
    html.closeLine();
  }

  /** The request and the limit of one resource are drawn to the same scale. */
  private static BigDecimal scale(String resource, List<BudgetLine> lines) {
    return lines.stream()
        .filter(line -> line.resource().equals(resource))
        .map(line -> line.declared().orElse(BigDecimal.ZERO).max(line.documented().value()))
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private void cell(BudgetLine line, BigDecimal scale) {
    String tone = line.isHeld() ? "held" : "broken";
    html.element("span", said(line), "class", tone);
    new HtmlGauge(scale, html)
        .budget(tone, line.declared().orElse(BigDecimal.ZERO), line.documented().value());
  }

  private static String said(BudgetLine line) {
    String declared = line.declaredText().isEmpty() ? "none" : line.declaredText();
    return line.isHeld() ? "✓ " + declared : "✗ " + declared + ", should be " + line.documented();
  }
}
