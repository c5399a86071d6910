package dev.plumbline.profile;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Profiles as users write them, for two rules. */
final class Written {
  static final String HEAD = "apiVersion: plumbline.dev/v1\nkind: Profile\n";
  static final List<Rule> RULES = List.of(rule("first-rule"), rule("second-rule"));

  private Written() {}

  /** The profile in that folder which says so. */
  static Profile profile(Path folder, String body) throws IOException, ProfileException {
    Path file = Files.writeString(folder.resolve("plumbline.yaml"), HEAD + body);
    return ProfileFile.read(file, RULES);
  }

  private static Rule rule(String id) {
    RuleSpec spec =
        RuleSpec.rule(id)
            .title("t")
            .subjects(Kind.POD)
            .rationale("r")
            .remediation("r")
            .bad("b")
            .good("g")
            .reference("https://kubernetes.io")
            .build();
    return new Rule() {
      @Override
      public RuleSpec spec() {
        return spec;
      }

      @Override
      public void check(Resource subject, Inventory inventory, Findings findings) {}
    };
  }
}
