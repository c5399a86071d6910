package dev.plumbline.maven;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The README names every goal and parameter as the descriptor does that Maven reads. */
class ParametersTest {
  private static final Path README = Path.of("README.md");
  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
  private static final String MARK = "<!-- From here on written by ParametersTest. -->\n";
  private static final boolean WRITE = Boolean.getBoolean("plumbline.golden.write");

  @Test
  void theReadmeSaysWhatTheDescriptorSays() throws Exception {
    String readme = Files.readString(README);
    assertThat(readme).contains(MARK);
    int mark = readme.indexOf(MARK) + MARK.length();
    String expected = readme.substring(0, mark) + goals();
    if (WRITE) {
      Files.writeString(README, expected);
    }
    assertThat(Files.readString(README))
        .as("write it anew with -Dplumbline.golden.write=true")
        .isEqualTo(expected);
  }

  private static String goals() throws Exception {
    Element plugin =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(DESCRIPTOR.toFile())
            .getDocumentElement();
    return children(plugin, "mojo")
        .filter(mojo -> !text(mojo, "goal").equals("help"))
        .map(ParametersTest::goal)
        .collect(joining());
  }

  private static String goal(Element mojo) {
    Element configuration = children(mojo, "configuration").findFirst().orElseThrow();
    String phase = text(mojo, "phase");
    return "\n## plumbline:%s\n\n%s%s\n\n| parameter | default | is |\n|---|---|---|\n%s"
        .formatted(
            text(mojo, "goal"),
            text(mojo, "description"),
            phase.isEmpty() ? "" : " By default it is bound to `%s`.".formatted(phase),
            children(mojo, "parameter")
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> row(parameter, configuration))
                .collect(joining()));
  }

  private static String row(Element parameter, Element configuration) {
    String name = text(parameter, "name");
    Element value = children(configuration, name).findFirst().orElseThrow();
    String property = value.getTextContent().replaceAll("[${}]", "");
    String fallback = value.getAttribute("default-value");
    return "| `%s`<br>`-D%s` | %s | %s |\n"
        .formatted(
            name,
            property,
            fallback.isEmpty()
                ? text(parameter, "required").equals("true") ? "required" : ""
                : "`" + fallback + "`",
            text(parameter, "description").replace("|", "\\|"));
  }

  private static String text(Element parent, String name) {
    return children(parent, name).map(Element::getTextContent).findFirst().orElse("");
  }

  private static Stream<Element> children(Element parent, String name) {
    List<String> wrappers = List.of("mojos", "parameters");
    NodeList all = parent.getChildNodes();
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .flatMap(
            child ->
                wrappers.contains(child.getTagName())
                    ? children(child, name)
                    : Stream.of(child).filter(one -> one.getTagName().equals(name)));
  }
}
