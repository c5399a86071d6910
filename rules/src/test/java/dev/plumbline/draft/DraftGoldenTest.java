package dev.plumbline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.blueprint.BlueprintSchema;
import dev.plumbline.resource.Resource;
import dev.plumbline.source.ManifestReader;
import dev.plumbline.source.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents, and the blueprints that are drafted from them. */
class DraftGoldenTest {
  /** Writes the golden files instead of comparing with them. */
  private static final boolean WRITE = Boolean.getBoolean("plumbline.golden.write");

  private static final Path FOLDER = Path.of("src/test/resources/dev/plumbline/draft");

  @ParameterizedTest
  @ValueSource(strings = {"tables", "diagrams", "prose", "empty"})
  void everyLineOfADocumentIsReadOrListed(String name) throws Exception {
    Path document = FOLDER.resolve(name + ".md");
    Path golden = FOLDER.resolve(name + ".yaml");
    Draft draft = Draft.of(name, name + ".md", Files.readAllBytes(document));
    if (WRITE) {
      Files.writeString(golden, draft.blueprint());
    }
    assertThat(draft.blueprint()).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables", "diagrams", "prose", "empty"})
  void aDraftIsABlueprint(String name) throws Exception {
    byte[] document = Files.readAllBytes(FOLDER.resolve(name + ".md"));
    Draft draft = Draft.of(name, name + ".md", document);
    Reading reading = ManifestReader.withDefaults().readText("draft.yaml", draft.blueprint());
    assertThat(reading.errors()).isEmpty();
    assertThat(reading.resources()).extracting(Resource::name).containsExactly(name);
    assertThat(BlueprintSchema.load().problems(reading.resources().get(0))).isEmpty();
  }
}
