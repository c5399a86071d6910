package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Location;
import dev.plumbline.resource.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  private static List<String> around(int line, String text) {
    Location location = new Location("a.yaml", new Span(line, 1, line, 2));
    return Excerpt.of(location, new Sources(file -> text.lines().toList())).stream()
        .map(one -> one.number() + (one.isMeant() ? ">" : " ") + one.text())
        .toList();
  }

  @Test
  void linesAroundAreShown() {
    assertThat(around(3, "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6"))
        .containsExactly("1 a: 1", "2 b: 2", "3>c: 3", "4 d: 4", "5 e: 5");
  }

  @Test
  void anotherDocumentIsNotShown() {
    assertThat(around(3, "a: 1\n---\nb: 2\n---\nc: 3")).containsExactly("3>b: 2");
  }

  @Test
  void aLineThatIsNotThereHasNoExcerpt() {
    assertThat(around(9, "a: 1")).isEmpty();
    assertThat(around(1, "")).isEmpty();
  }

  @Test
  void aFileWithASecretIsNotQuoted() {
    assertThat(around(1, "kind: Pod\n---\nkind: Secret\ndata: {a: aHVudGVyMg==}")).isEmpty();
    assertThat(around(1, "{\"kind\": \"Secret\",\n\"data\": {\"a\": \"aHVudGVyMg==\"}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- name: X\n  value: hunter2",
        "- {name: X, value: hunter2}",
        "- {\"name\": \"X\", \"value\": \"hunter2\"}",
        "password: hunter2",
        "args: [--db-password=hunter2]",
        "- --db-password\n- hunter2",
        "- \"--token\"\n- \"hunter2\"",
        "url: postgres://app:hunter2@db/app",
        "apiKey:\n  hunter2",
        "# the password is hunter2",
        "data:\n  app.properties: |\n    db.pass=hunter2",
        "blob: hunter2AbCdEfGh1234567890xyz",
      })
  void whatMayBeACredentialIsNotShown(String text) {
    for (int line = 1; line <= text.lines().count(); line++) {
      assertThat(around(line, text)).isNotEmpty().noneMatch(shown -> shown.contains("hunter2"));
    }
  }

  @Test
  void whatIsNoCredentialIsShown() {
    assertThat(around(2, "image: nginx:latest\nrunAsUser: 0\nhostPath: {path: /var/run}"))
        .containsExactly("1 image: nginx:latest", "2>runAsUser: 0", "3 hostPath: {path: /var/run}");
  }

  @Test
  void filesAreReadIfTheyAreThere(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\r\nb: 2\n");
    Sources sources = Sources.files();
    assertThat(sources.lines(file.toString())).containsExactly("a: 1", "b: 2");
    assertThat(sources.lines(folder.toString())).isEmpty();
    assertThat(sources.lines("<stdin>\u0000")).isEmpty();
  }
}
