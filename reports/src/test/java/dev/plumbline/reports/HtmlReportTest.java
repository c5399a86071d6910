package dev.plumbline.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static Document page(Report report) throws Exception {
    return Jsoup.parse(
        Sample.write(new HtmlReport(new Sources(file -> List.of("a: 1", "b: 2"))), report));
  }

  private static List<String> rows(Document page, String section) {
    return page.select("section[aria-labelledby=" + section + "] tbody tr").eachText();
  }

  @Test
  void theVerdictComesFirst() throws Exception {
    Document page = page(Sample.everything());
    assertThat(page.title()).startsWith("Plumbline: input error: 1 problem");
    assertThat(page.select("h1").text())
        .isEqualTo("Input error: 1 problem with the input; 1 finding at or above high");
    assertThat(page.select(".tile").eachText())
        .containsExactly(
            "1 critical fails",
            "0 high fails",
            "2 medium below threshold",
            "0 low below threshold",
            "0 info below threshold",
            "1 input errors not judged",
            "2 not evaluated unknown",
            "1 exempted accepted",
            "1 facts broken of 3");
  }

  @Test
  void factsStandWorstFirstWithTheirPlaces() throws Exception {
    Document page = page(Sample.everything());
    assertThat(rows(page, "requirements"))
        .containsExactly(
            "SHOP-RES-1 ✗ broken The cart is bounded Resources, row 1"
                + " k8s/cart.yaml:12 no memory limit",
            "SHOP-OPS-1 ? unverified Pipelines validate Resources, row 1 no manifest",
            "SHOP-IMG-1 ✓ held Images come from our registry Resources, row 1");
    assertThat(page.select("section[aria-labelledby=requirements] p").text())
        .isEqualTo("Of 3 facts: 1 held, 1 unverified, 1 broken.");
    assertThat(page(Sample.clean()).select("section[aria-labelledby=requirements]")).isEmpty();
  }

  @Test
  void everyPartOfAReportIsWritten() throws Exception {
    Document page = page(Sample.everything());
    assertThat(page.select(".finding")).hasSize(3);
    assertThat(page.select(".finding .place").first().text())
        .isEqualTo(
            "k8s/cart.yaml:17 Deployment shop/cart"
                + " spec.template.spec.containers[app].securityContext.privileged");
    assertThat(rows(page, "errors")).containsExactly("k8s/broken.yaml:1:1 a tab is no indent");
    assertThat(rows(page, "unknown")).hasSize(2).allMatch(row -> row.endsWith("are elsewhere"));
    assertThat(rows(page, "skipped")).hasSize(2);
    assertThat(page.select("dl div").eachText())
        .containsExactly(
            "Day 2027-05-20",
            "Files 5",
            "Objects 2",
            "Kubernetes v1.34",
            "Rules 3",
            "Fails at or above high");
  }

  @Test
  void anExemptionThatEndsSoonIsMarked() throws Exception {
    assertThat(rows(page(Sample.everything()), "exemptions"))
        .containsExactly(
            "privileged-container Deployment shop/mail: spec.template.spec.containers[app]"
                + " talks to the kernel team mail 2027-05-31 ⚠ ends in 11 days",
            "privileged-container Deployment mail 1 1 2027-05-31 ⚠ ends in 11 days plumbline.yaml:9",
            "privileged-container ends soon ends 2027-05-31, in 11 days plumbline.yaml:9",
            "privileged-container Deployment gone matches no finding team mail plumbline.yaml:15",
            "privileged-container Deployment cart expired after 2020-01-01 team mail"
                + " plumbline.yaml:21");
  }

  @Test
  void controlsLeadToWhatWasFound() throws Exception {
    Element row =
        page(Sample.everything())
            .select("#controls ~ details tr:has(th:containsOwn(5.2.2))")
            .first();
    assertThat(row.text()).contains("1 finding", "privileged-container");
  }

  @Test
  void headingsGoDownStepByStepAndTablesHaveHeaders() throws Exception {
    Document page = page(Sample.everything());
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int own = heading.tagName().charAt(1) - '0';
      assertThat(own).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = own;
    }
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select("header, main, footer")).hasSize(3);
    for (Element label : page.select("label")) {
      assertThat(page.getElementById(label.attr("for"))).isNotNull();
    }
    List<String> ids = new ArrayList<>(page.select("[id]").eachAttr("id"));
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void thePageNeedsNothingElseAndRunsNothingElse() throws Exception {
    Document page = page(Sample.everything());
    assertThat(page.select("[src], link, a[href]:not([href^=#])")).isEmpty();
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    for (String own : List.of("style", "script")) {
      String text = page.select(own).first().data();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      assertThat(policy)
          .contains(own + "-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
      assertThat(text).doesNotContain("http", "@import", "url(");
    }
  }

  @Test
  void aPageWithoutFindingsHasNothingToFilter() throws Exception {
    Document page = page(Sample.clean());
    assertThat(page.select("h1").text()).isEqualTo("Passed: no finding at or above high");
    assertThat(page.select("form")).isEmpty();
    assertThat(page.text()).contains("No findings.", "No finding is exempted.");
  }
}
