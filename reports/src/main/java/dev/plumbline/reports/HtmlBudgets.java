package dev.plumbline.reports;

import dev.plumbline.blueprint.Budgets;
import dev.plumbline.blueprint.CapacityLine;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Scope;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is declared of each resource, as bars against what the blueprints document. */
record HtmlBudgets(Report report, Markup html) {
  private static final int SHOWN = 12;

  void write() {
    Map<String, List<Scope>> blocks = blocks();
    if (blocks.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "resources").verbatim("\n");
    html.element("h2", "Resources", "id", "resources").verbatim("\n");
    HtmlGauge.definePatterns(html);
    blocks.entrySet().stream().limit(SHOWN).forEach(block -> block(block, blocks.size() == 1));
    if (blocks.size() > SHOWN) {
      String more = Names.counted(blocks.size() - SHOWN, "more build");
      html.element("p", "Not shown: " + more + ".", "class", "aside").verbatim("\n");
    }
    html.closeLine();
  }

  /** What is to be said, and of which scopes: what is the same in several is said once. */
  private Map<String, List<Scope>> blocks() {
    Map<String, List<Scope>> blocks = new LinkedHashMap<>();
    for (Scope scope : report.scopes()) {
      if (scope.subjects().stream().anyMatch(HtmlBudgets::runs)) {
        Markup block = new Markup();
        Budgets.in(scope.inventory()).forEach(budgets -> budgets(budgets, block));
        blocks.computeIfAbsent(block.toString(), b -> new ArrayList<>()).add(scope);
      }
    }
    blocks.remove("");
    return blocks;
  }

  private static boolean runs(Resource subject) {
    return subject.isWorkload() || Kind.WORKLOADS_ANYWHERE.contains(subject.kind());
  }

  private void block(Map.Entry<String, List<Scope>> block, boolean isAlone) {
    String caption = Captions.of(block.getValue(), isAlone);
    if (!caption.isEmpty()) {
      html.element("h3", caption).verbatim("\n");
    }
    html.verbatim(block.getKey());
  }

  private void budgets(Budgets budgets, Markup block) {
    String file = budgets.blueprint().resource().root().location().file();
    long differing = budgets.lines().stream().filter(line -> !line.isHeld()).count();
    long exceeded = budgets.capacities().stream().filter(line -> !line.fits()).count();
    block.open("p").text("As ").element("code", file).text(" has it:").closeLine();
    if (!budgets.capacities().isEmpty()) {
      verdict(
          exceeded == 0,
          exceeded == 0 ? "All requests fit the capacity." : "Requests exceed the capacity.",
          block);
      capacities(budgets.capacities(), file, block);
    }
    int all = budgets.lines().size();
    if (all > 0) {
      verdict(
          differing == 0,
          differing == 0
              ? "All %d requests and limits are as documented.".formatted(all)
              : "%d of %d requests and limits are not as documented.".formatted(differing, all),
          block);
      new HtmlBudgetTable(block, id -> HtmlRequirements.anchor(report, file, id))
          .write(budgets.lines());
    }
  }

  private static void verdict(boolean isHeld, String text, Markup block) {
    block.open("p", "class", isHeld ? "held" : "broken");
    block.element("strong", (isHeld ? "✓ " : "✗ ") + text).closeLine();
  }

  private void capacities(List<CapacityLine> lines, String file, Markup block) {
    for (CapacityLine line : lines) {
      String anchor = HtmlRequirements.anchor(report, file, line.requirement());
      new HtmlCapacity(line, anchor, block).write();
    }
  }
}
