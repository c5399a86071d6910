package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Library;
import dev.plumbline.profile.ProfileFile;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final Path FOLDER = Path.of("../rules/catalogue");
  private static final boolean WRITE = Boolean.getBoolean("plumbline.golden.write");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)");
  private static final Pattern BLOCK =
      Pattern.compile("```yaml\n(exemptions:\n.*?)```", Pattern.DOTALL);

  private static final SortedMap<String, String> FILES = new Catalogue(Library.rules()).files();

  private static SortedMap<String, String> stored() throws IOException {
    SortedMap<String, String> stored = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        stored.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return stored;
  }

  private static void write() throws IOException {
    Files.createDirectories(FOLDER);
    for (String name : stored().keySet()) {
      if (!FILES.containsKey(name)) {
        Files.delete(FOLDER.resolve(name));
      }
    }
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void theCatalogueSaysWhatTheRulesSay() throws IOException {
    if (WRITE) {
      write();
    }
    SortedMap<String, String> stored = stored();
    String remedy =
        "write the catalogue anew: mvn -pl reports -am test -Dtest=CatalogueTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dplumbline.golden.write=true";
    assertThat(stored.keySet()).as(remedy).isEqualTo(FILES.keySet());
    FILES.forEach((name, text) -> assertThat(stored.get(name)).as(remedy).isEqualTo(text));
  }

  @Test
  void theOrderOfTheRulesDoesNotMatter() {
    List<Rule> reversed = new ArrayList<>(Library.rules());
    java.util.Collections.reverse(reversed);
    assertThat(new Catalogue(reversed).files()).isEqualTo(FILES);
  }

  @Test
  void everyLinkLeadsToAPageAndAHeading() {
    FILES.forEach(
        (name, text) -> {
          for (MatchResult link : LINK.matcher(text).results().toList()) {
            assertThat(FILES).as("link in %s", name).containsKey(link.group(1));
            if (link.group(2) != null) {
              assertThat(headings(FILES.get(link.group(1)))).contains(link.group(2));
            }
          }
        });
  }

  @Test
  void theExemptionOnAPageAcceptsAFindingOfThePage(@TempDir Path folder) throws Exception {
    List<RuleSpec> specs = Library.rules().stream().map(Rule::spec).toList();
    Path profile = folder.resolve("plumbline.yaml");
    for (RuleSpec spec : specs) {
      String page = FILES.get(spec.id() + ".md");
      MatchResult block = BLOCK.matcher(page).results().findFirst().orElseThrow();
      Files.writeString(profile, "apiVersion: plumbline.dev/v1\nkind: Profile\n" + block.group(1));
      var exemption = ProfileFile.read(profile, Library.rules()).exemptions().get(0);
      assertThat(exemption.rule()).isEqualTo(spec.id());
      assertThat(page).contains("- line ").contains(exemption.path());
    }
  }

  @Test
  void everyRuleIsListedByFamilyAndBySeverity() {
    for (Rule rule : Library.rules()) {
      String id = rule.spec().id();
      assertThat(FILES.get("README.md").split("\\(%s\\.md\\)".formatted(id), -1)).as(id).hasSize(3);
    }
  }

  @Test
  void aControlWithoutARuleIsSaidPlainly() {
    assertThat(FILES.get("controls.md"))
        .contains(
            "| 5.3.1 | a network that enforces policies | **no rule**: the network plugin is no"
                + " part of a manifest |",
            "| 5.2.2 | no privileged containers | [`pod-security-privileged`]"
                + "(pod-security-privileged.md), [`privileged-container`]"
                + "(privileged-container.md) |");
  }

  private static List<String> headings(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> Markdown.anchor(line.replaceFirst("^#+ ", "")))
        .collect(Collectors.toList());
  }
}
