package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped.Reason;
import dev.plumbline.resource.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComposeFileTest {

  @TempDir private Path directory;

  @Test
  void everyServiceIsAResourceWhereItStands() {
    Reading reading =
        read(
            """
            services:
              web:
                image: web:1
                read_only: true
              db: {build: ./db}
            """);
    assertThat(reading.resources()).extracting(Resource::name).containsExactly("web", "db");
    Resource web = reading.resources().get(0);
    assertThat(web.kind()).isEqualTo(Kind.COMPOSE_SERVICE);
    assertThat(web.namespace()).isEmpty();
    assertThat(web.apiVersion()).isEqualTo("compose-spec");
    assertThat(web.get("read_only").path()).isEqualTo("services.web.read_only");
    assertThat(web.get("read_only").location().line()).isEqualTo(4);
    assertThat(web.get("user").location().line()).isEqualTo(2);
  }

  @Test
  void aDocumentWithOtherFieldsIsNone() {
    Reading reading = read("{services: {web: {image: web:1}}, routes: []}");
    assertThat(reading.resources()).isEmpty();
  }

  @Test
  void aServiceWithoutImageOrContextIsPutOverAnother() {
    Reading reading =
        read(
            """
            services:
              web: {image: web:1}
              shop: {read_only: true}
              db: {build: {target: development}}
              cache:
            """);
    assertThat(reading.resources()).extracting(Resource::name).containsExactly("web");
    assertThat(reading.skipped())
        .extracting(skipped -> skipped.reason() + " " + skipped.location().line())
        .containsExactly("compose 3", "compose 4", "compose 5");
  }

  @Test
  void aServiceExtendsAnotherOfItsFile() {
    Reading reading =
        read(
            """
            x-base: &base
              cap_drop: [ALL]
            services:
              web:
                extends: base
                command: [serve]
                ports: ["80:80"]
                environment: {A: own}
              base:
                <<: *base
                image: base:1
                command: [sleep, infinity]
                ports: ["81:81"]
                environment: [A=theirs, B=theirs]
            """);
    Resource web = reading.resources().get(0);
    assertThat(web.get("image").text()).isEqualTo("base:1");
    assertThat(web.get("image").path()).isEqualTo("services.web.image");
    assertThat(web.get("image").location().line()).isEqualTo(11);
    assertThat(web.get("cap_drop").items()).hasSize(1);
    assertThat(web.get("command").items()).hasSize(1);
    assertThat(web.get("ports").items()).hasSize(2);
    assertThat(web.root().at("environment", "A").text()).isEqualTo("own");
    assertThat(web.root().at("environment", "B").text()).isEqualTo("theirs");
  }

  @Test
  void aServiceExtendsOneOfAnotherFileInTheTree() throws IOException {
    write("common/base.yaml", "services: {base: {image: base:1, privileged: true}}");
    write(
        "app/compose.yaml",
        """
        services:
          web:
            extends: {file: ../common/base.yaml, service: base}
        """);
    Resource web = named("web", readAll());
    assertThat(web.get("privileged").isTrue()).isTrue();
    assertThat(web.get("privileged").location().toString()).endsWith("app/compose.yaml:3:5");
  }

  @Test
  void whatIsBeyondTheTreeIsNotRead() throws IOException {
    write("base.yaml", "services: {base: {image: base:1}}");
    write("app/a.env", "A=1\n");
    write("b.env", "B=1\n");
    write(
        "app/compose.yaml",
        """
        services:
          web: {extends: {file: ../base.yaml, service: base}}
          shop: {image: shop:1, env_file: [a.env, ../b.env, /etc/hostname]}
        """);
    Reading reading = readFrom(directory.resolve("app"));
    assertThat(reading.resources()).extracting(Resource::name).containsExactly("shop");
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.skipped()).extracting(skipped -> skipped.reason()).contains(Reason.COMPOSE);
  }

  @Test
  void variablesOfAFileStandInThatFile() throws IOException {
    write(
        "a.env",
        "# of the shop\nexport A=\"one\" # quoted\nB='two'\nno variable\nC=three # bare\n");
    write("compose.yaml", "services: {web: {image: a, env_file: [a.env], environment: {C: own}}}");
    Container web = Workload.of(named("web", readAll())).containers().get(0);
    List<Node> variables = web.node().get("env").items();
    assertThat(variables)
        .extracting(item -> item.get("name").text() + "=" + item.get("value").text())
        .containsExactly("A=one", "B=two", "C=three", "C=own");
    assertThat(variables.get(1).path()).isEqualTo("services.web.env_file[0].B");
    assertThat(variables.get(1).location().toString()).endsWith("a.env:3:1");
    assertThat(web.node().get("envFrom").items()).isEmpty();
  }

  @Test
  void aFileThatManyServicesNameIsReadOnce() throws IOException {
    write("a.env", "# nothing\n".repeat(90_000));
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  s%d: {image: a, env_file: a.env}\n".formatted(i));
    }
    write("compose.yaml", text.toString());
    write("compose.override.yaml", "services: {s0: {image: b}}");
    assertTimeout(Duration.ofSeconds(20), () -> assertThat(readAll().errors()).isEmpty());
  }

  @Test
  void whatAFileThatCannotBeReadSaysIsNotKnown() {
    Resource web = read("services: {web: {image: a, env_file: a.env}}").resources().get(0);
    Container container = Workload.of(web).containers().get(0);
    assertThat(container.node().get("envFrom").items()).hasSize(1);
  }

  @Test
  void whateverIsWrittenReadingEnds() {
    String deep = "{a: ".repeat(190) + "1" + "}".repeat(190);
    for (String service :
        List.of("[]", "1", "null", "{image: []}", "{image: a, extends: 1}", "{build: [1]}", deep)) {
      Reading reading = read("services: {ok: {image: a}, web: " + service + "}");
      assertThat(reading.resources()).as(service).isNotEmpty();
    }
    assertThat(read("services: [{image: a}]").resources()).isEmpty();
  }

  @Test
  void whatExtendsNothingThereIsMalformed() {
    assertThat(errors("services: {web: {image: a, extends: base}}"))
        .containsExactly("extends a service \"base\" that is not in compose.yaml");
    assertThat(errors("services: {web: {image: a}, list: [1]}"))
        .containsExactly("service \"list\" must be a map, not a list");
  }

  @Test
  void aCircleIsMalformed() {
    assertThat(errors("services: {a: {image: a, extends: b}, b: {image: b, extends: a}}"))
        .containsOnly("extends leads back to itself, or on and on");
    assertThat(errors("services: {a: {image: a, extends: a}}")).hasSize(1);
  }

  @Test
  void aLongChainEnds() {
    StringBuilder text = new StringBuilder("services:\n  s0: {image: a}\n");
    for (int i = 1; i < 5_000; i++) {
      text.append("  s%d: {extends: s%d}\n".formatted(i, i - 1));
    }
    assertThat(errors(text.toString())).isNotEmpty();
  }

  @Test
  void whatGrowsByExtendingEnds() {
    String list = "[" + "a, ".repeat(20_000) + "a]";
    StringBuilder text = new StringBuilder("services:\n  s0: {image: a, dns: " + list + "}\n");
    for (int i = 1; i < 2_000; i++) {
      text.append("  s%d: {extends: s0, dns: [b]}\n".formatted(i));
    }
    assertThat(errors(text.toString()))
        .contains("the services extend each other to more than is read");
  }

  private static List<String> errors(String text) {
    return read(text).errors().stream().map(error -> error.message()).toList();
  }

  private static Reading read(String text) {
    return ManifestReader.withDefaults().readText("compose.yaml", text);
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Reading readAll() {
    return readFrom(directory);
  }

  private static Reading readFrom(Path tree) {
    return ManifestReader.withDefaults().read(List.of(tree), file -> false, count -> {});
  }

  private static Resource named(String name, Reading reading) {
    return reading.resources().stream()
        .filter(resource -> resource.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
