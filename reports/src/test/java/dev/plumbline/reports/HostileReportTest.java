package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class HostileReportTest {
  private static final List<String> SHOWN = Hostile.TEXTS.stream().map(Visible::of).toList();

  private static String written(Format format) throws IOException {
    return Sample.write(format.writer(), Hostile.report());
  }

  @ParameterizedTest
  @EnumSource
  void noFormatShowsAHiddenCharacter(Format format) throws Exception {
    String text = written(format);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    assertThat(text.chars().filter(c -> c != '\n' && c != '\r' && !isHalf(c)))
        .noneMatch(Visible::isHidden);
    assertThat(format == Format.CSV ? text.replace("\r\n", "") : text).doesNotContain("\r");
  }

  /** Half of a character that Java needs two for; the encoder sees to it that both are there. */
  private static boolean isHalf(int unit) {
    return Character.isSurrogate((char) unit);
  }

  @Test
  void jsonIsReadBackAsItWas() throws Exception {
    JsonNode findings = new ObjectMapper().readTree(written(Format.JSON)).at("/findings");
    assertThat(findings.findValuesAsText("message"))
        .hasSameSizeAs(Hostile.TEXTS)
        .contains("\r\n::error file=x::stolen\n::add-mask::x\n##[error]x %0A::stop-commands::y")
        .contains("\ufffd lone \ufffd halves \ufffd");
    assertThat(new ObjectMapper().readTree(written(Format.SARIF)).at("/runs/0/results"))
        .hasSize(2 * Hostile.TEXTS.size());
  }

  @Test
  void gitlabReadsOneIssueEach() throws Exception {
    JsonNode issues = new ObjectMapper().readTree(written(Format.GITLAB));
    assertThat(issues).hasSize(5 * Hostile.TEXTS.size());
    assertThat(issues.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
    assertThat(issues.findValuesAsText("description")).containsAll(SHOWN);
  }

  @Test
  void xmlHoldsNoOtherElements() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(written(Format.JUNIT))));
    NodeList errors = document.getElementsByTagName("error");
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < errors.getLength(); i++) {
      messages.add(errors.item(i).getAttributes().getNamedItem("message").getNodeValue());
    }
    assertThat(messages).containsExactlyInAnyOrderElementsOf(SHOWN);
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(SHOWN.size());
  }

  @Test
  void htmlHoldsNoOtherElements() throws Exception {
    Document page = Jsoup.parse(written(Format.HTML));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, iframe, object, embed, link, base")).isEmpty();
    assertThat(page.select("svg")).allMatch(one -> one.className().matches("bar|trend"));
    assertThat(page.select("svg.bar *")).allMatch(one -> one.tagName().equals("rect"));
    assertThat(page.select("svg.trend *"))
        .isNotEmpty()
        .allMatch(one -> one.tagName().matches("title|desc|path|text|circle|rect"));
    assertThat(page.select("a")).hasSize(1);
    assertThat(page.select("form")).hasSize(1);
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
      }
    }
    assertThat(page.select(".finding .message").eachText())
        .containsExactlyInAnyOrderElementsOf(
            SHOWN.stream().map(text -> text.strip().replaceAll(" +", " ")).toList());
  }

  @Test
  void markdownHoldsAllOfItAsCode() throws Exception {
    List<String> code = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(written(Format.MARKDOWN))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Code node) {
                code.add(node.getLiteral());
              }

              @Override
              public void visit(Link link) {
                throw new AssertionError("a link to " + link.getDestination());
              }

              @Override
              public void visit(Image image) {
                throw new AssertionError("an image of " + image.getDestination());
              }

              @Override
              public void visit(HtmlInline html) {
                assertThat(html.getLiteral()).isEqualTo("<!-- -->");
              }

              @Override
              public void visit(HtmlBlock html) {
                assertThat(html.getLiteral()).matches("</?details>.*");
              }
            });
    assertThat(code).containsAll(SHOWN);
  }

  @Test
  void githubReadsOneCommandEach() throws Exception {
    List<String> lines = written(Format.GITHUB).lines().toList();
    Pattern command =
        Pattern.compile("::(?:error|warning|notice) file=([^:,\\s][^:,]*|),line=\\d+,.*?::(.*)");
    List<String> messages = new ArrayList<>();
    for (String line : lines.subList(0, lines.size() - 2)) {
      Matcher matcher = command.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      messages.add(
          matcher
              .group(2)
              .replaceFirst("%0A.*", "")
              .replace("%0D", "\r")
              .replace("%0A", "\n")
              .replace("%25", "%"));
    }
    assertThat(messages).hasSize(5 * SHOWN.size()).containsAll(SHOWN);
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .noneMatch(line -> line.contains("::"));
  }

  @Test
  void yamlHoldsStringsOnly() throws Exception {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    List<Object> messages = new ArrayList<>();
    for (Object document : yaml.loadAll(written(Format.POLICYREPORT))) {
      assertThat(((Map<?, ?>) document).get("kind")).isEqualTo("ClusterPolicyReport");
      for (Object result : (List<?>) ((Map<?, ?>) document).get("results")) {
        messages.add(((Map<?, ?>) result).get("message"));
      }
    }
    assertThat(messages).hasSize(5 * SHOWN.size()).containsAll(SHOWN);
  }

  @Test
  void noCellIsAFormula() throws Exception {
    List<CSVRecord> rows;
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(written(Format.CSV)))) {
      rows = parser.getRecords();
    }
    assertThat(rows).hasSize(1 + 5 * SHOWN.size());
    assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
    assertThat(rows.stream().flatMap(row -> StreamSupport.stream(row.spliterator(), false)))
        .noneMatch(cell -> cell.matches("(?s)[=+@\t\r-].*"))
        .contains("'=HYPERLINK(\"https://evil.example\")");
  }
}
