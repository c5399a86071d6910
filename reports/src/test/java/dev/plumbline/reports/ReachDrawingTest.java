package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reach.Connection;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A system of many namespaces can still be read. */
class ReachDrawingTest {
  private static final int NAMESPACES = 12;
  private static final int PER_NAMESPACE = 5;
  private static final Pattern NUMBERS = Pattern.compile("-?\\d+");

  private static Document drawing;

  @BeforeAll
  static void draw() throws Exception {
    StringBuilder manifests = new StringBuilder();
    for (int i = 0; i < NAMESPACES * PER_NAMESPACE; i++) {
      String rules =
          IntStream.of(i + 1, i * 7 + 3, i * 5)
              .mapToObj(other -> "{to: [%s], ports: [{port: 80}]}".formatted(peer(other)))
              .reduce((one, other) -> one + ", " + other)
              .orElseThrow();
      manifests.append(
          """
          {apiVersion: v1, kind: Pod, metadata: {name: p%1$d, namespace: n%2$d, labels: {p: p%1$d}},
            spec: {containers: [{name: a, ports: [{containerPort: 80}, {containerPort: 90}]}]}}
          ---
          {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy,
            metadata: {name: p%1$d, namespace: n%2$d},
            spec: {podSelector: {matchLabels: {p: p%1$d}}, policyTypes: [Egress], egress: [%3$s]}}
          ---
          """
              .formatted(i, i % NAMESPACES, rules));
    }
    manifests.append(
        """
        {apiVersion: v1, kind: Service, metadata: {name: p1, namespace: n1},
          spec: {type: LoadBalancer, selector: {p: p1}, ports: [{port: 80}]}}
        """);
    StringWriter svg = new StringWriter();
    ReachDrawing.write(
        Connection.of(
                ManifestReader.withDefaults()
                    .readText("all.yaml", manifests.toString())
                    .inventory(World.CLOSED))
            .stream()
            .filter(connection -> !connection.isDenied())
            .map(Connection::withoutDenied)
            .toList(),
        svg);
    drawing =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String peer(int other) {
    int index = other % (NAMESPACES * PER_NAMESPACE);
    return "{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: n%d}},"
            .formatted(index % NAMESPACES)
        + " podSelector: {matchLabels: {p: p%d}}}".formatted(index);
  }

  private static <T> List<T> all(String tag, String style, Function<Element, T> made) {
    List<T> all = new ArrayList<>();
    var elements = drawing.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (List.of(element.getAttribute("class").split(" ")).contains(style)) {
        all.add(made.apply(element));
      }
    }
    return all;
  }

  private static List<Integer> numbers(String text) {
    Matcher matcher = NUMBERS.matcher(text);
    return matcher.results().map(result -> Integer.parseInt(result.group())).toList();
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static Rectangle box(Element element) {
    return new Rectangle(
        number(element, "x"),
        number(element, "y"),
        number(element, "width"),
        number(element, "height"));
  }

  /** As wide as the browsers of our eyes draw it. */
  private static Rectangle label(Element element) {
    int width = element.getTextContent().length() * 6;
    boolean before = element.getAttribute("class").contains("before");
    int x = number(element, "x") - (before ? width : 0);
    return new Rectangle(x, number(element, "y") - 9, width, 10);
  }

  private static List<Rectangle> segments(Element path) {
    List<Integer> numbers = numbers(path.getAttribute("d"));
    List<Rectangle> segments = new ArrayList<>();
    for (int i = 0; i + 3 < numbers.size(); i += 2) {
      Rectangle segment = new Rectangle(numbers.get(i), numbers.get(i + 1), 0, 0);
      segment.add(numbers.get(i + 2), numbers.get(i + 3));
      segment.grow(1, 1);
      segments.add(segment);
    }
    return segments;
  }

  @Test
  void noLineCrossesABox() {
    List<Rectangle> boxes = all("rect", "box", ReachDrawingTest::box);
    assertThat(boxes).hasSize(NAMESPACES + 1);
    boxes.forEach(box -> box.grow(-2, -2));
    List<Rectangle> lines = new ArrayList<>();
    all("path", "edge", ReachDrawingTest::segments).forEach(lines::addAll);
    assertThat(lines).hasSizeGreaterThan(NAMESPACES * PER_NAMESPACE);
    assertThat(lines).noneMatch(line -> boxes.stream().anyMatch(line::intersects));
  }

  @Test
  void noLabelCoversAnother() {
    List<Rectangle> labels = new ArrayList<>(all("text", "port", ReachDrawingTest::label));
    labels.addAll(all("rect", "box", ReachDrawingTest::box));
    for (int i = 0; i < labels.size(); i++) {
      Rectangle one = labels.get(i);
      assertThat(labels.subList(i + 1, labels.size())).noneMatch(one::intersects);
    }
  }

  @Test
  void everythingIsWithinTheDrawing() {
    List<Integer> size = numbers(drawing.getDocumentElement().getAttribute("viewBox"));
    Rectangle whole = new Rectangle(size.get(2), size.get(3));
    List<Rectangle> drawn = new ArrayList<>(all("rect", "box", ReachDrawingTest::box));
    drawn.addAll(all("text", "port", ReachDrawingTest::label));
    all("path", "edge", ReachDrawingTest::segments).forEach(drawn::addAll);
    assertThat(drawn).allMatch(whole::contains);
  }
}
