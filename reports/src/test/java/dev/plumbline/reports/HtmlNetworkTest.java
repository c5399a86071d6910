package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Who can talk to whom, in the HTML report. */
class HtmlNetworkTest {

  private static Document page(Report report) throws Exception {
    return Jsoup.parse(Sample.write(new HtmlReport(Sources.NONE), report));
  }

  private static Elements section(Document page) {
    return page.select("section[aria-labelledby=network]");
  }

  private static List<String> lines(Document page) {
    return section(page).select(".edge > title").eachText();
  }

  private static List<String> rows(Document page) {
    return section(page).select("tbody tr").eachText();
  }

  @Test
  void everyLineIsDrawnAsItStands() throws Exception {
    Document page = page(Connected.shop());
    assertThat(lines(page))
        .contains(
            "denied but open: shop/web[Pod] -> shop/db[Pod] TCP 5432",
            "documented but blocked: shop/cart[Pod] -> shop/db[Pod] TCP 5432",
            "undocumented: shop/audit[Pod] -> shop/db[Pod] TCP 5432",
            "unknown: shop/mail[Pod] -> shop/db[Pod] TCP 5432",
            "documented: shop/web[Pod] -> shop/cart[Pod] TCP 8080",
            "allowed: shop/db[Pod] -> shop/cart[Pod] TCP 8080")
        .doesNotHaveDuplicates();
    Element denied = section(page).select(".scroll .edge.denied-but-open").first();
    assertThat(denied.select("title").text()).contains("web[Pod] -> shop/db[Pod]");
    assertThat(section(page).select(".port").eachText())
        .contains("✗ TCP 5432", "⊘ TCP 5432", "! TCP 5432", "? TCP 5432", "✓ TCP 8080", "TCP 8080");
  }

  @Test
  void theTableSaysWhatIsNotAsDocumented() throws Exception {
    assertThat(rows(page(Connected.shop())))
        .containsExactly(
            "shop/web[Pod] shop/db[Pod] TCP 5432 ✗ denied but open SHOP-2 k8s/shop.yaml:51",
            "shop/cart[Pod] shop/db[Pod] TCP 5432 ⊘ documented but blocked SHOP-1 k8s/shop.yaml:51",
            "shop/cart[Pod] shop/mail[Pod] TCP 25 ⊘ documented but blocked SHOP-1 k8s/shop.yaml:61",
            "shop/audit[Pod] shop/db[Pod] TCP 5432 ! undocumented SHOP-2 k8s/shop.yaml:51",
            "shop/mail[Pod] shop/db[Pod] TCP 5432 ! undocumented"
                + " (open for certain at its destination only) SHOP-2 k8s/shop.yaml:51",
            "shop/web[Pod] shop/db[Pod] TCP 5432 ! undocumented SHOP-2 k8s/shop.yaml:51",
            "shop/mail[Pod] shop/db[Pod] TCP 5432 ? unknown SHOP-2 k8s/shop.yaml:17");
  }

  @Test
  void factsLeadToTheirRequirement() throws Exception {
    Document page = page(Connected.shop());
    Elements links = section(page).select("a");
    assertThat(links).isNotEmpty();
    for (Element link : links) {
      assertThat(page.getElementById(link.attr("href").substring(1)).text()).isEqualTo(link.text());
    }
  }

  @Test
  void theLegendNamesWhatThereIsAndNothingElse() throws Exception {
    assertThat(section(page(Connected.shop())).select(".legend strong").eachText())
        .containsExactly(
            "✗ denied but open",
            "⊘ documented but blocked",
            "! undocumented",
            "? unknown",
            "✓ documented",
            "allowed");
    String pods = Connected.pod("web", 80) + Connected.pod("db", 5432);
    assertThat(
            section(page(Connected.report(Connected.scope("", "", pods))))
                .select(".legend strong")
                .eachText())
        .containsExactly("allowed");
  }

  @Test
  void theDrawingIsAnImageWithANameThatScrollsByKeyboard() throws Exception {
    Element scroll = section(page(Connected.shop())).select("div.scroll").first();
    assertThat(scroll.attr("tabindex")).isEqualTo("0");
    assertThat(scroll.attr("role")).isEqualTo("region");
    Element svg = scroll.child(0);
    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.getElementById(svg.attr("aria-labelledby")).text())
        .isEqualTo("Who can talk to whom");
    assertThat(svg.getElementById(svg.attr("aria-describedby")).text())
        .startsWith("22 lines: 1 denied but open, 2 documented but blocked, 1 undocumented");
    assertThat(svg.select("style, [style]")).isEmpty();
  }

  @Test
  void eachEnvironmentAndBuildHasItsDrawingAndTheSameIsDrawnOnce() throws Exception {
    String pods = Connected.pod("web", 80) + Connected.pod("db", 5432);
    Document page =
        page(
            Connected.report(
                Connected.scope("", "", pods),
                Connected.scope("", "charts/shop", pods),
                Connected.scope("production", "prod/kustomization.yaml", Connected.SHOP),
                Connected.scope("", "", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n")));
    assertThat(section(page).select("h3").eachText())
        .containsExactly("plain files and charts/shop", "production: prod/kustomization.yaml");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void aReportWithoutWorkloadsHasNoDrawing() throws Exception {
    assertThat(section(page(Sample.everything()))).isEmpty();
  }

  @Test
  void ofManyWorkloadsOnlyThoseThatMatterAreDrawn() throws Exception {
    Document page = page(Connected.report(Connected.scope("", "", Connected.SHOP + many(70))));
    assertThat(section(page).select(".aside").text())
        .contains("Drawn are 5 of 75 workloads", "plumbline reach has them all");
    assertThat(section(page).select(".name").eachText())
        .containsExactly(
            "audit (Pod)", "cart (Pod)", "db (Pod)", "mail (Pod)", "web (Pod)", "the internet");
  }

  @Test
  void whatIsTooMuchIsSaidInWords() throws Exception {
    Document page = page(Connected.report(Connected.scope("", "", many(61))));
    assertThat(section(page).text())
        .contains("The connections of 61 workloads are too many to draw.");
    assertThat(section(page).select("svg")).isEmpty();
  }

  private static String many(int pods) {
    return IntStream.range(0, pods)
        .mapToObj(i -> Connected.pod("p" + i, 80))
        .collect(Collectors.joining());
  }

  @Test
  void hostileNamesAreShownAsText() throws Exception {
    for (String text : Hostile.TEXTS) {
      String manifests =
          (Connected.pod("web", 80) + Connected.pod("db", 5432))
              .replace("name: web,", "name: " + quoted(text) + ",");
      Document page = page(Connected.report(Connected.scope(text, text, manifests)));
      assertThat(page.select("section[aria-labelledby=network] svg.net .edge"))
          .as(text)
          .isNotEmpty();
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select("iframe, img, [onmouseover], [onerror]")).isEmpty();
    }
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.append('"').toString();
  }

  @Test
  void theSameInputIsTheSamePage() throws Exception {
    HtmlReport html = new HtmlReport(Sources.NONE);
    assertThat(Sample.write(html, Connected.shop()))
        .isEqualTo(Sample.write(html, Connected.shop()));
  }
}
