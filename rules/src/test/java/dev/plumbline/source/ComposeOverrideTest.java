package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docker compose} makes of two files where it is told none. */
class ComposeOverrideTest {
  @TempDir private Path directory;

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private Reading read() {
    return ManifestReader.withDefaults().read(List.of(directory), file -> false, count -> {});
  }

  private Node web(String base, String override) throws IOException {
    write("compose.yaml", "services:\n  web:\n    image: web:1\n" + base);
    write("compose.override.yaml", "services:\n  web:\n" + override);
    Reading reading = read();
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.resources()).hasSize(1);
    return reading.resources().get(0).root().written();
  }

  private static String text(Node node) {
    String items = node.items().stream().map(ComposeOverrideTest::text).toList().toString();
    String fields = node.fields().stream().map(it -> it.key() + "=" + text(it)).toList().toString();
    return node.items().isEmpty() ? node.fields().isEmpty() ? node.scalar() : fields : items;
  }

  private String place(Node node) {
    return directory.relativize(Path.of(node.location().file())) + ":" + node.location().line();
  }

  @Test
  void whatEitherFileSaysStandsThere() throws IOException {
    Node web =
        web(
            "    privileged: true\n    deploy: {resources: {limits: {cpus: '1'}}}\n",
            "    read_only: true\n    deploy: {resources: {limits: {memory: 1g}}}\n");
    assertThat(place(web)).isEqualTo("compose.yaml:2");
    assertThat(place(web.get("privileged"))).isEqualTo("compose.yaml:4");
    assertThat(place(web.get("read_only"))).isEqualTo("compose.override.yaml:3");
    Node limits = web.at("deploy", "resources", "limits");
    assertThat(place(limits.get("cpus"))).isEqualTo("compose.yaml:5");
    assertThat(place(limits.get("memory"))).isEqualTo("compose.override.yaml:4");
    assertThat(place(web.get("user"))).isEqualTo("compose.yaml:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image: web:1 | image: web:2 | image | web:2",
        "command: [a, b] | command: [c] | command | [c]",
        "entrypoint: [a, b] | entrypoint: [c] | entrypoint | [c]",
        "healthcheck: {test: [a, b], retries: 2} | healthcheck: {test: [c]} | healthcheck"
            + " | [test=[c], retries=2]",
        "environment: [A=1, B=1] | environment: {A: 2} | environment | [A=2, B=1]",
        "labels: {a: x} | labels: [a=y, b=z] | labels | [a=y, b=z]",
        "depends_on: [a] | depends_on: {b: {condition: c}} | depends_on"
            + " | [a=, b=[condition=c]]",
        "cap_add: [A, B] | cap_add: [B, C] | cap_add | [A, B, C]",
        "dns: one | dns: [two] | dns | [one, two]",
        "env_file: a.env | env_file: b.env | env_file | [a.env, b.env]",
        "build: ./a | build: {target: x} | build | [context=./a, target=x]",
        "volumes: ['/a:/x', '/b:/y'] | volumes: ['/c:/x:ro'] | volumes | [/c:/x:ro, /b:/y]",
        "volumes: ['/a:/x'] | volumes: [{type: bind, source: /c, target: /x}] | volumes"
            + " | [[type=bind, source=/c, target=/x]]",
        "devices: ['/dev/a:/x'] | devices: ['/dev/b:/x'] | devices | [/dev/b:/x]",
        "ports: ['80:80', '1:2'] | ports: ['80:80', '81:80'] | ports | [80:80, 1:2, 81:80]",
        "ports: ['80:80/tcp', '53:53'] | ports: [{target: 80, published: 80}, '53:53/udp'] | ports"
            + " | [[target=80, published=80], 53:53, 53:53/udp]",
        "ports: ['127.0.0.1:80:80'] | ports: ['80:80'] | ports | [127.0.0.1:80:80, 80:80]",
        "secrets: [a, b] | secrets: [{source: c, target: /run/secrets/a}] | secrets"
            + " | [[source=c, target=/run/secrets/a], b]",
        "configs: [a] | configs: [{source: a, mode: 1}] | configs | [[source=a, mode=1]]",
        "cap_add: [A] | cap_add: !override [B] | cap_add | [B]",
        "ports: ['80:80'] | ports: !reset [] | ports | ''",
        "privileged: true | privileged: !reset null | privileged | ''",
        "user: root | user: | user | root"
      })
  void theyAreMergedAsTheSpecificationHasIt(
      String base, String override, String field, String merged) throws IOException {
    String below = base.startsWith("image") ? "" : "    " + base + "\n";
    assertThat(text(web(below, "    " + override + "\n").get(field))).isEqualTo(merged);
  }

  @Test
  void aServiceOfTheOverrideAloneIsOneOfItsOwn() throws IOException {
    write("docker-compose.yml", "services: {web: {image: web:1}, old: {image: old:1}}\n");
    write(
        "docker-compose.override.yml",
        "services:\n  web: {user: '1'}\n  db: {image: db:1}\n  old: !reset null\n");
    Reading reading = read();
    assertThat(reading.resources()).extracting(Resource::name).containsExactly("db", "web");
    assertThat(place(reading.resources().get(0).root())).isEqualTo("docker-compose.override.yml:3");
    assertThat(reading.errors()).isEmpty();
  }

  @Test
  void otherFilesAreNotPutOverIt() throws IOException {
    write("compose.yaml", "services: {web: {image: web:1}}\n");
    write("compose.prod.yaml", "services: {web: {image: web:2}}\n");
    assertThat(read().resources())
        .extracting(one -> one.get("image").text())
        .containsExactlyInAnyOrder("web:1", "web:2");
  }

  @Test
  void aServiceThatOnlyTheOverrideMakesWholeIsWhole() throws IOException {
    write("compose.yaml", "services: {web: {user: '1'}, db: {image: db:1}}\n");
    write("compose.override.yml", "services: {web: {image: web:2}}\n");
    assertThat(read().resources()).extracting(Resource::name).containsExactly("web", "db");
  }

  @Test
  void whatIsExtendedIsResolvedInItsOwnFile() throws IOException {
    write("compose.yaml", "services: {web: {image: web:1}, base: {image: base:1, user: '1'}}\n");
    write(
        "compose.override.yaml", "services:\n  web: {extends: base}\n  base: {privileged: true}\n");
    Node web = read().resources().get(0).root().written();
    assertThat(web.get("privileged").isTrue()).isTrue();
    assertThat(web.get("user").isMissing()).isTrue();
    assertThat(place(web.get("privileged"))).isEqualTo("compose.override.yaml:3");
  }

  @Test
  void whatIsWrongInTheOverrideIsSaidAtTheService() throws IOException {
    write("compose.yaml", "services:\n  web: {image: web:1}\n");
    write("compose.override.yaml", "services: {web: {extends: nobody}}\n");
    assertThat(read().errors())
        .extracting(error -> error.location().line() + " " + error.message())
        .allMatch(error -> error.startsWith("2 extends a service \"nobody\" that is not in"))
        .hasSize(1);
  }
}
