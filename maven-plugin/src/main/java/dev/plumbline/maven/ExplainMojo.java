package dev.plumbline.maven;

import dev.plumbline.evaluate.InstalledRules;
import dev.plumbline.reports.Nearest;
import dev.plumbline.reports.RulePage;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows what a rule looks at, why, and what to do about its findings. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  /** The id of the rule, as findings show it. */
  @Parameter(property = "rule", required = true)
  private String rule;

  @Override
  public void execute() throws MojoExecutionException {
    List<RuleSpec> rules = InstalledRules.all().stream().map(Rule::spec).toList();
    StringWriter page = new StringWriter();
    try {
      RulePage.write(
          rules.stream()
              .filter(spec -> spec.id().equals(rule))
              .findFirst()
              .orElseThrow(() -> unknown(rules)),
          page);
    } catch (IOException impossible) {
      throw new MojoExecutionException(impossible.getMessage(), impossible);
    }
    page.toString().lines().forEach(getLog()::info);
  }

  private MojoExecutionException unknown(List<RuleSpec> rules) {
    List<String> nearest = Nearest.to(rule, rules.stream().map(RuleSpec::id).toList());
    String hint =
        nearest.isEmpty() ? "" : "; did you mean %s?".formatted(String.join(" or ", nearest));
    return new MojoExecutionException("there is no rule \"%s\"%s".formatted(rule, hint));
  }
}
