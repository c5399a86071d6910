package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Sources;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlBudgetsTest {

  private static Document page(String manifests) throws Exception {
    return Jsoup.parse(Sample.write(new HtmlReport(Sources.NONE), Budgeted.report(manifests)));
  }

  private static Element section(Document page) {
    return page.select("section[aria-labelledby=resources]").first();
  }

  @Test
  void wordsSayWhatTheBarsShow() throws Exception {
    Element section = section(page(Budgeted.SHOP));
    assertThat(section.select("p.broken, p.held").eachText())
        .containsExactly(
            "✗ Requests exceed the capacity.",
            "cpu ✗ 3.25 of 4 requested, 0.75 left; 1500m must stay free (SHOP-3)",
            "✗ 1 of 4 requests and limits are not as documented.");
    assertThat(section.select(".budgets tbody tr").eachText())
        .containsExactly(
            "cart Deployment shop/cart ✓ 1 ✗ 4, should be 2 SHOP-2",
            "web Deployment shop/web ✓ 0.25 ✓ 0.5 SHOP-1");
    assertThat(section.select("details tbody tr").eachText())
        .containsExactly("Deployment shop/cart 3 3 75%", "Deployment shop/web 1 0.25 6.3%");
    assertThat(section.select("svg:not([aria-hidden] *)"))
        .allMatch(svg -> svg.attr("aria-hidden").equals("true"));
  }

  @Test
  void whatExceedsTheCapacityIsSaidAndHatched() throws Exception {
    Element section = section(page(Budgeted.SHOP.replace("replicas: 3", "replicas: 5")));
    assertThat(section.select("p.capacity").text())
        .isEqualTo(
            "cpu ✗ 5.25 of 4 requested, 1.25 over the capacity; 1500m must stay free (SHOP-3)");
    assertThat(section.select("rect[fill*=over]").attr("x")).isEqualTo("47.6%");
    assertThat(section.select("line.mark").first().attr("x1")).isEqualTo("76.2%");
  }

  @Test
  void factsLeadToWhereTheyAreSaid() throws Exception {
    Document page = page(Budgeted.SHOP);
    List<String> links = section(page).select("a").eachAttr("href");
    assertThat(links).hasSize(3);
    for (String link : links) {
      assertThat(page.getElementById(link.substring(1))).isNotNull();
    }
  }

  @Test
  void whatIsAsDocumentedIsSaidOnce() throws Exception {
    Element section =
        section(page(Budgeted.SHOP.replace("cpu: 4}", "cpu: 2}").replace("1500m", "0.5")));
    assertThat(section.select("p.held strong:only-child").eachText())
        .contains(
            "✓ All requests fit the capacity.", "✓ All 4 requests and limits are as documented.");
    assertThat(section.select(".broken")).isEmpty();
  }

  @Test
  void namesCannotWriteMarkup() throws Exception {
    Document page = page(Budgeted.SHOP.replace("cart", "'<b id=x>%\"'"));
    assertThat(page.select("#x, [style]")).isEmpty();
    assertThat(section(page).text()).contains("<b id=x>%\"");
  }

  @Test
  void withoutABlueprintThereIsNoSuchSection() throws Exception {
    String manifests = Budgeted.SHOP.substring(Budgeted.SHOP.indexOf("---"));
    assertThat(page(manifests).select("section[aria-labelledby=resources]")).isEmpty();
    assertThat(page(manifests).select("section[aria-labelledby=findings]")).hasSize(1);
  }
}
