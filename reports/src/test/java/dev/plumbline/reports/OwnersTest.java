package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Lint;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.library.Library;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersTest {
  private static final String PRIVILEGED =
      "{containers: [{name: app, securityContext: {privileged: true}}]}";

  @TempDir private Path folder;

  private Document page(String profile, String manifests) throws Exception {
    Files.writeString(
        folder.resolve("plumbline.yaml"),
        "{apiVersion: plumbline.dev/v1, kind: Profile, rules: {'*': off, privileged-container: critical}"
            + profile
            + "}");
    Files.writeString(folder.resolve("k8s.yaml"), manifests);
    Report report =
        Lint.of(List.of(folder.toString()))
            .run(
                Library.rules(),
                LocalDate.of(2026, 1, 1),
                InputStream.nullInputStream(),
                files -> {});
    return Jsoup.parse(Sample.write(new HtmlReport(Sources.NONE), report));
  }

  private static String pod(String metadata) {
    return "---\n{apiVersion: v1, kind: Pod, metadata: {%s}, spec: %s}\n"
        .formatted(metadata, PRIVILEGED);
  }

  @Test
  void anObjectItsPodsAndItsNamespaceSayWhoseItIs() throws Exception {
    Document page =
        page(
            ", ownerLabel: team",
            pod("name: a, labels: {team: cart}")
                + pod("name: b, annotations: {team: mail}")
                + pod("name: c, namespace: shop")
                + pod("name: d")
                + "---\n{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: <i>}}}\n"
                + "---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: e}, spec:"
                + " {template: {metadata: {labels: {team: cart}}, spec: "
                + PRIVILEGED
                + "}}}\n");
    assertThat(page.select(".finding").eachAttr("data-owner"))
        .containsExactly("cart", "mail", "<i>", "", "cart");
    assertThat(page.select("#owner option").eachText())
        .containsExactly("all", "(none)", "<i>", "cart", "mail");
    assertThat(
            page.select("section[aria-labelledby=summary] table")
                .last()
                .select("tbody tr")
                .eachText())
        .containsExactly("(nobody says) 1 1", "<i> 1 1", "cart 2 2", "mail 1 1");
  }

  @Test
  void withoutALabelNothingIsSaidOfOwners() throws Exception {
    Document page = page("", pod("name: a, labels: {team: cart}"));
    assertThat(page.select("#owner")).isEmpty();
    assertThat(page.select("output").attr("for")).isEqualTo("text severity rule namespace");
    assertThat(page.select(".finding").eachAttr("data-owner")).containsOnly("");
    assertThat(page.text()).doesNotContain("Whose");
  }
}
