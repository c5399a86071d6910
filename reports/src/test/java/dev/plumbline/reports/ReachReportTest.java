package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Exposure;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.source.ManifestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReachReportTest {
  private static final String HOSTILE = "<script>`|\\\"&\u202e";
  private static final String MANIFESTS =
      """
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "namespace": "%1$s"},
       "spec": {"containers": [{"name": "web", "ports": [{"containerPort": 80}]}]}}
      ---
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%1$s", "namespace": "post",
       "labels": {"app": "mail"}},
       "spec": {"containers": [{"name": "mail", "ports": [{"containerPort": 25}]}]}}
      ---
      {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "mail", "namespace": "post"},
       "spec": {"type": "LoadBalancer", "selector": {"app": "mail"}, "ports": [{"port": 25}]}}
      ---
      {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
       "metadata": {"name": "%1$s", "namespace": "post"},
       "spec": {"podSelector": {}, "ingress": [{"from": [{"ipBlock": {"cidr": "0.0.0.0/0"}}]}]}}
      """
          .formatted(HOSTILE.replace("\\", "\\\\").replace("\"", "\\\""));

  private static Inventory inventory() {
    return ManifestReader.withDefaults().readText("%1.yaml", MANIFESTS).inventory(World.CLOSED);
  }

  private static void assertValid(String json) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(ReachJson.class.getResourceAsStream("reach-v1.schema.json"))) {
      Schema valid =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
      assertThat(valid.validate(json, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void everyAnswerIsAsTheSchemaSays() throws Exception {
    Inventory inventory = inventory();
    Reachability reachability = Reachability.of(inventory);
    List<Pods> pods = reachability.pods();
    ReachWriter writer = ReachFormat.JSON.writer().orElseThrow();
    StringWriter connections = new StringWriter();
    writer.connections(Connection.of(inventory), connections);
    StringWriter exposed = new StringWriter();
    writer.exposed(Exposure.of(inventory), exposed);
    StringWriter explanation = new StringWriter();
    writer.explanation(
        reachability.explain(pods.get(0), pods.get(1), Protocol.TCP, 80), explanation);
    StringWriter change = new StringWriter();
    Inventory none = Inventory.of(World.CLOSED, List.of());
    writer.change(
        Reachability.opened(none, inventory), Reachability.closed(none, inventory), change);

    for (StringWriter json : List.of(connections, exposed, explanation, change)) {
      assertValid(json.toString());
    }
    assertThat(exposed.toString()).contains("Service post/mail");
  }

  @Test
  void theDrawingIsXmlThatShowsHostileNamesAsText() throws Exception {
    StringWriter svg = new StringWriter();
    ReachDrawing.write(Connection.of(inventory()), svg);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getDocumentElement().getTextContent()).contains("<script>");
    assertThat(svg.toString()).doesNotContain("\u202e");
  }

  @Test
  void hostileNamesStayWithinTheirQuotes() throws Exception {
    StringWriter dot = new StringWriter();
    ReachDot.write(Connection.of(inventory()), dot);
    StringWriter markdown = new StringWriter();
    ReachFormat.MARKDOWN.writer().orElseThrow().connections(Connection.of(inventory()), markdown);

    assertThat(dot.toString()).contains("\\\"&").doesNotContain("\u202e");
    assertThat(markdown.toString().lines())
        .allMatch(line -> line.startsWith("|") && line.endsWith("|"));
    assertThat(markdown.toString()).doesNotContain("\u202e");
  }
}
