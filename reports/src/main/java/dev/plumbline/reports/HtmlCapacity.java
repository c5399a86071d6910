package dev.plumbline.reports;

import dev.plumbline.blueprint.CapacityLine;
import dev.plumbline.blueprint.CapacityLine.Share;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What workloads request of one resource, as a bar of its capacity.
 *
 * @param anchor where the page says how the requirement stands; empty where it does not
 */
record HtmlCapacity(CapacityLine line, String anchor, Markup html) {

  void write() {
    html.open("p", "class", "capacity " + (line.fits() ? "held" : "broken"));
    html.element("strong", line.resource()).verbatim(" ").element("span", said());
    html.verbatim(" (");
    if (anchor.isEmpty()) {
      html.text(line.requirement());
    } else {
      html.element("a", line.requirement(), "href", "#" + anchor);
    }
    html.verbatim(")").closeLine();
    List<Share> shares =
        line.shares().stream().sorted(Comparator.comparing(Share::requested).reversed()).toList();
    bar(shares);
    if (shares.isEmpty()) {
      return;
    }
    html.open("details").open("summary");
    html.text("Who requests " + line.resource()).close();
    HtmlTable.write(
        "Who requests " + line.resource(),
        List.of("Workload", "Pods", "Requests", "Of the capacity"),
        shares.stream().map(this::row).toList(),
        html);
    html.closeLine();
  }

  /** As in {@code ✓ 6 of 12 requested, 6 left; 1.5 must stay free}. */
  private String said() {
    String free = line.node().parent().at("free", line.resource()).scalar();
    String rest =
        line.left().signum() < 0
            ? line.text(line.left().negate()) + " over the capacity"
            : line.text(line.left()) + " left";
    return "%s %s of %s requested, %s%s"
        .formatted(
            line.fits() ? "✓" : "✗",
            line.text(line.requested()),
            line.node().scalar(),
            rest,
            line.free().signum() == 0 ? "" : "; " + free + " must stay free");
  }

  private void bar(List<Share> shares) {
    HtmlGauge gauge = new HtmlGauge(line.capacity().max(line.requested()), html);
    gauge.open("gauge");
    BigDecimal begin = BigDecimal.ZERO;
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      String tone = "piece " + (i % 2 == 0 ? "even" : "odd");
      gauge.piece(tone, begin, share.requested(), share.workload().name());
      begin = begin.add(share.requested());
    }
    BigDecimal bound = line.capacity().subtract(line.free()).max(BigDecimal.ZERO);
    gauge.hatched("free", bound, line.capacity());
    gauge.hatched("over", bound, begin);
    gauge.mark(line.capacity());
    gauge.close();
  }

  private List<String> row(Share share) {
    return List.of(
        share.workload().key().toString(),
        String.valueOf(share.pods()),
        line.text(share.requested()),
        HtmlGauge.percent(share.requested(), line.capacity()));
  }
}
