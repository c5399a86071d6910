package dev.plumbline.draft;

import dev.plumbline.draft.Grid.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows of a table of resources demand. */
final class ResourceTable {
  private static final Set<String> TOTALS = Set.of("total", "totals", "sum", "overall");
  private static final Set<String> CAPACITY = Set.of("available", "capacity", "allocatable");
  private static final Set<String> FREE = Set.of("reserved", "free", "headroom", "spare");

  private final String heading;
  private final Columns columns;
  private final Sketch sketch;
  private String previous = "";
  private Map<String, Object> capacity = Map.of();

  private ResourceTable(String heading, Columns columns, Sketch sketch) {
    this.heading = heading;
    this.columns = columns;
    this.sketch = sketch;
  }

  static void read(Grid grid, String heading, Sketch sketch) {
    Columns columns = Columns.of(grid.header().cells());
    ResourceTable table = new ResourceTable(heading, columns, sketch);
    for (int column : columns.unknown()) {
      sketch.unread(grid.header().line(), "column of other words", grid.header().cell(column));
    }
    grid.rows().forEach(table::read);
  }

  private void read(Row row) {
    List<Unread> unread = new ArrayList<>();
    Budget budget = budget(row, unread);
    String name = row.cell(columns.name());
    List<String> words = Words.of(name);
    if (budget.isEmpty() || words.isEmpty()) {
      sketch.unread(row.line(), "row without amounts", row.text());
      return;
    }
    unread.forEach(sketch::unread);
    if (TOTALS.contains(words.get(0))) {
      total(row, name, budget);
    } else if (CAPACITY.contains(words.get(0))) {
      capacity(row, name, budget);
    } else if (FREE.contains(words.get(0)) && !capacity.isEmpty()) {
      free(row, name, budget);
    } else if (Replicas.factor(name).isPresent() && !previous.isEmpty()) {
      together(row, name, budget);
    } else {
      component(row, name, budget);
    }
  }

  private Budget budget(Row row, List<Unread> unread) {
    Budget budget = new Budget();
    for (int i = 0; i < columns.measures().size(); i++) {
      Optional<Measure> measure = columns.measures().get(i);
      String cell = row.cell(i);
      if (measure.isPresent() && !Given.isNothing(cell)) {
        Optional<Given> given = Given.of(cell, measure.get().resource());
        given.ifPresent(amount -> budget.add(measure.get(), amount));
        String rest = given.map(Given::rest).orElse(cell);
        if (!rest.isEmpty()) {
          String reason = given.isPresent() ? "words behind an amount" : "amount not understood";
          unread.add(new Unread(row.line(), reason, rest));
        }
      }
    }
    return budget;
  }

  private void component(Row row, String name, Budget budget) {
    Title title = Title.of(name);
    sketch.cast().meet(title, Optional.empty());
    previous = title.component();
    int open = name.lastIndexOf('(');
    Optional<Bare> factor = open < 0 ? Optional.empty() : Replicas.factor(name.substring(open));
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put("component", title.component());
    factor.ifPresent(count -> demands.put("replicas", count));
    columns
        .replicas()
        .flatMap(column -> Replicas.number(row.cell(column).strip()))
        .ifPresent(count -> demands.put("replicas", count));
    columns
        .image()
        .map(row::cell)
        .filter(image -> !Given.isNothing(image))
        .ifPresent(image -> demands.put("image", image));
    if (!budget.compute().isEmpty()) {
      demands.put(factor.isPresent() ? "together" : "resources", budget.compute());
    }
    budget.text(Measure.STORAGE).ifPresent(amount -> demands.put("storage", amount));
    List<String> remarks =
        factor.isPresent() ? List.of("taken as the amounts of all pods together") : List.of();
    add(row, name, budget, demands, remarks);
  }

  private void together(Row row, String name, Budget budget) {
    Replicas.factor(name).ifPresent(f -> sketch.cast().count(previous, Integer.parseInt(f.text())));
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put("component", previous);
    demands.put("together", budget.compute());
    add(row, previous + " " + name, budget, demands, List.of());
  }

  private void total(Row row, String name, Budget budget) {
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("stated", budget.all());
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put("totals", totals);
    add(row, name, budget, demands, rough(budget));
  }

  private void capacity(Row row, String name, Budget budget) {
    capacity = new LinkedHashMap<>(least(budget));
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put("capacity", capacity);
    add(row, name, budget, demands, rough(budget));
  }

  private void free(Row row, String name, Budget budget) {
    Map<String, Object> demand = new LinkedHashMap<>(capacity);
    demand.put("free", least(budget));
    Map<String, Object> demands = new LinkedHashMap<>();
    demands.put("capacity", demand);
    add(row, name, budget, demands, rough(budget));
  }

  private static Map<String, Object> least(Budget budget) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String resource : List.of(Measure.CPU, Measure.MEMORY, Measure.STORAGE)) {
      budget.least(resource).ifPresent(amount -> map.put(resource, amount));
    }
    return map;
  }

  private static List<String> rough(Budget budget) {
    return budget.isRough() ? List.of("the document gives these amounts as rough ones") : List.of();
  }

  private void add(
      Row row, String name, Budget budget, Map<String, Object> demands, List<String> remarks) {
    Optional<String> id =
        columns.id().map(column -> row.cell(column).strip()).filter(text -> !text.isEmpty());
    String plain = Words.withoutParentheses(name).replace(":", "");
    String title = (plain.isEmpty() ? name : plain) + ": " + budget;
    sketch.row(new Fact(new Place(heading, row.line()), id, title, demands, remarks));
  }
}
