package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Report;
import dev.plumbline.history.History;
import dev.plumbline.history.Run;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlTrendTest {

  private static Element trend(Report report) throws IOException {
    Document page = Jsoup.parse(Sample.write(Format.HTML.writer(), report));
    return page.selectFirst("section[aria-labelledby=trend]");
  }

  private static Report after(Run... runs) {
    return Sample.clean().withHistory(new History(List.of(runs), 0));
  }

  private static Run medium(int daysAgo, int findings) {
    return Sample.run(DAY.minusDays(daysAgo), Map.of(Severity.MEDIUM, findings), 0);
  }

  @Test
  void withoutEarlierRunsThereIsNoTrend() throws IOException {
    assertThat(trend(Sample.clean())).isNull();
  }

  @Test
  void wordsSayWhatChanged() throws IOException {
    Element trend = trend(Sample.everything());
    assertThat(trend.select("> p").eachText())
        .containsExactly(
            "3 findings fewer than on 2027-04-10, and as many findings as on 2027-05-10, the run"
                + " before this one. 1 of the 3 is critical.",
            "Facts held: 1 of 3, and 2 of 3 on 2027-04-10.",
            "Objects judged: 2, and 3 on 2027-04-10.",
            "1 run more kept: of several on one day the last one is shown.");
    assertThat(trend(after(medium(1, 1))).selectFirst("p").text())
        .isEqualTo("1 finding fewer than on 2027-05-19. None is left.");
    assertThat(Sample.write(Format.TEXT.writer(), after(medium(1, 0))))
        .startsWith("trend: as many findings as on 2027-05-19\n");
  }

  @Test
  void theTableHoldsEveryFigureTheLastRunFirst() throws IOException {
    Element trend = trend(Sample.everything());
    assertThat(trend.select("thead").text())
        .isEqualTo(
            "Day Findings Critical High Medium Low Info Exempted Not evaluated Not read"
                + " Facts held Objects");
    assertThat(trend.select("tbody tr").eachText())
        .containsExactly(
            "2027-05-20 3 1 0 2 0 0 1 2 1 1 of 3 2",
            "2027-05-10 3 2 0 0 1 0 1 2 0 0 of 3 2",
            "2027-04-10 6 2 0 4 0 0 1 2 0 2 of 3 3");
  }

  @Test
  void theDrawingHasANameAndNamesItsAreas() throws IOException {
    Element drawing = trend(Sample.everything()).selectFirst("svg[role=img]");
    assertThat(drawing.selectFirst("> title").text())
        .isEqualTo("Findings that count from 2027-04-10 to 2027-05-20");
    assertThat(drawing.selectFirst("> desc").text())
        .isEqualTo("critical: 2, then 1; medium: 4, then 2; low: 0, then 0");
    assertThat(drawing.select("text.critical, text.medium, text.low").eachText())
        .containsExactly("1 critical", "2 medium", "0 low");
    assertThat(drawing.select("rect title").eachText())
        .containsExactly(
            "2027-04-10: 2 critical, 4 medium, 0 low",
            "2027-05-10: 2 critical, 0 medium, 1 low",
            "2027-05-20: 1 critical, 2 medium, 0 low");
  }

  @Test
  void daysStandAsFarApartAsTheyAreAndFiguresBeginAtNought() throws IOException {
    Element drawing =
        trend(after(medium(40, 10), medium(30, 5), medium(10, 0))).selectFirst("svg[role=img]");
    List<Integer> places =
        drawing.select("circle").eachAttr("cx").stream().map(Integer::valueOf).toList();
    int width = places.get(3) - places.get(0);
    assertThat(places.get(1) - places.get(0)).isEqualTo(Math.round(width / 4f));
    assertThat(places.get(2) - places.get(0)).isEqualTo(Math.round(width * 3 / 4f));
    List<Integer> heights =
        drawing.select("circle").eachAttr("cy").stream().map(Integer::valueOf).toList();
    assertThat(heights.get(2) - heights.get(1)).isEqualTo(heights.get(1) - heights.get(0));
    assertThat(drawing.select("text.before").eachText())
        .containsExactly("0", "2", "4", "6", "8", "10", "2027-05-20");
  }

  @Test
  void namesDoNotOverlap() throws IOException {
    Run all =
        Sample.run(
            DAY.minusDays(1),
            Map.of(
                Severity.CRITICAL, 1,
                Severity.HIGH, 1,
                Severity.MEDIUM, 1,
                Severity.LOW, 1,
                Severity.INFO, 100_000),
            0);
    List<Integer> heights = new ArrayList<>();
    for (Element name : trend(after(all)).select("text.critical, text.high, text.medium")) {
      heights.add(Integer.valueOf(name.attr("y")));
    }
    assertThat(heights).hasSize(3);
    assertThat(heights.get(0) - heights.get(1)).isGreaterThanOrEqualTo(23);
    assertThat(heights.get(1) - heights.get(2)).isGreaterThanOrEqualTo(23);
    assertThat(trend(after(all)).select("text.before").eachText()).contains("0k", "100k");
  }

  @Test
  void ofManyRunsTheOlderAreThinnedAndThatIsSaid() throws IOException {
    Run[] runs =
        IntStream.rangeClosed(1, 400).mapToObj(i -> medium(401 - i, i)).toArray(Run[]::new);
    Element trend = trend(after(runs));
    assertThat(trend.select("svg[role=img]").first().select("circle")).hasSize(60);
    assertThat(trend.select("tbody th").eachText())
        .hasSize(60)
        .startsWith("2027-05-20", "2027-05-19")
        .endsWith("2026-04-15");
    assertThat(trend.select("> p").last().text())
        .isEqualTo("341 older runs are kept and not shown.");
  }

  @Test
  void theLargestFiguresAreDrawn() throws IOException {
    Run largest =
        Sample.run(
            DAY.minusDays(1),
            Map.of(Severity.HIGH, Integer.MAX_VALUE, Severity.LOW, Integer.MAX_VALUE),
            0);
    assertThat(trend(after(largest)).select("text.before").eachText()).contains("5000M");
  }

  @Test
  void theSameRunsGiveTheSamePage() throws IOException {
    assertThat(Sample.write(Format.HTML.writer(), Sample.everything()))
        .isEqualTo(Sample.write(Format.HTML.writer(), Sample.everything()));
  }
}
