package dev.plumbline.profile;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Kind;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Profiles as users write them, for two rules. */
final class Written {
  static final String HEAD = "apiVersion: plumbline.dev/v1\nkind: Profile\n";
  static final List<RuleSpec> RULES = List.of(spec("first-rule"), spec("second-rule"));

  private Written() {}

  /** The profile in that folder which says so. */
  static Profile profile(Path folder, String body) throws IOException, ProfileException {
    Path file = Files.writeString(folder.resolve("plumbline.yaml"), HEAD + body);
    return ProfileFile.read(file, RULES);
  }

  private static RuleSpec spec(String id) {
    return rule(id)
        .title("t")
        .subjects(Kind.POD)
        .rationale("r")
        .remediation("r")
        .bad("b")
        .good("g")
        .reference("https://kubernetes.io")
        .build();
  }
}
