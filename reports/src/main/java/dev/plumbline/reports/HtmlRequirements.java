package dev.plumbline.reports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.RequirementState;
import dev.plumbline.evaluate.RequirementState.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the documents demand, fact by fact, and whether it holds. */
record HtmlRequirements(Report report, Markup html) {
  private static final int PLACES = 5;

  void write() {
    if (report.requirements().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "requirements").verbatim("\n");
    html.element("h2", "Requirements", "id", "requirements").verbatim("\n");
    report.requirements().stream()
        .collect(groupingBy(RequirementState::blueprint, LinkedHashMap::new, toList()))
        .forEach(this::document);
    html.closeLine();
  }

  private void document(String blueprint, List<RequirementState> facts) {
    html.open("h3").text("As ").element("code", blueprint).text(" has it").closeLine();
    Map<State, Long> counts = new LinkedHashMap<>();
    facts.forEach(fact -> counts.merge(fact.state(), 1L, Long::sum));
    html.element("p", counted(counts, facts.size())).verbatim("\n");
    bar(counts, facts.size());
    List<RequirementState> worstFirst = new ArrayList<>(facts);
    worstFirst.sort(Comparator.comparing(RequirementState::state).reversed());
    HtmlTable.writeCells(
        "Requirements of " + blueprint,
        List.of("Fact", "State", "What it says", "In the document", "Where it differs, or why"),
        worstFirst.stream().map(this::row).toList(),
        html);
  }

  private static String counted(Map<State, Long> counts, int all) {
    return "Of "
        + Names.counted(all, "fact")
        + ": "
        + Arrays.stream(State.values())
            .map(state -> counts.getOrDefault(state, 0L) + " " + state)
            .collect(joining(", "))
        + ".";
  }

  /** The shares once more, for the eye; the sentence before it says the same. */
  private void bar(Map<State, Long> counts, int all) {
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 %d 1".formatted(all),
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    long begin = 0;
    for (State state : State.values()) {
      long share = counts.getOrDefault(state, 0L);
      String width = String.valueOf(share);
      String x = String.valueOf(begin);
      html.empty("rect", "class", state.toString(), "x", x, "width", width, "height", "1");
      begin += share;
    }
    html.closeLine();
  }

  private List<HtmlCell> row(RequirementState fact) {
    HtmlCell id = new HtmlCell(fact.id(), anchor(report, fact.blueprint(), fact.id()), "");
    return List.of(
        id,
        HtmlCell.of(state(fact)),
        HtmlCell.of(fact.title()),
        HtmlCell.of(fact.document()),
        HtmlCell.of(why(fact)));
  }

  /** Where the page says how a fact of that blueprint stands; empty where it does not. */
  static String anchor(Report report, String blueprint, String id) {
    List<RequirementState> facts = report.requirements();
    return IntStream.range(0, facts.size())
        .filter(i -> facts.get(i).blueprint().equals(blueprint) && facts.get(i).id().equals(id))
        .mapToObj(i -> "fact-" + (i + 1))
        .findFirst()
        .orElse("");
  }

  private static String state(RequirementState fact) {
    String mark =
        switch (fact.state()) {
          case HELD -> "✓ ";
          case UNVERIFIED -> "? ";
          case BROKEN -> "✗ ";
        };
    return mark + fact.state();
  }

  private static List<String> why(RequirementState fact) {
    String exempted =
        fact.exempted() == 0 ? "" : Names.counted(fact.exempted(), "finding") + " exempted";
    if (fact.state() != State.BROKEN) {
      return List.of(fact.reason().isEmpty() ? exempted : fact.reason());
    }
    List<String> places = new ArrayList<>();
    fact.findings().stream()
        .limit(PLACES)
        .map(f -> f.location().file() + ":" + f.location().line() + " " + f.message())
        .forEach(places::add);
    int more = fact.findings().size() - PLACES;
    if (more > 0) {
      places.add("and " + more + " more");
    }
    return places;
  }
}
