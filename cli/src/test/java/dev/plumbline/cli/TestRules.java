package dev.plumbline.cli;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Few and simple rules, so that what is tested here does not change with the library. */
@SuppressWarnings("ImmutableEnumChecker") // a spec is immutable in fact
enum TestRules implements Rule {
  PRIVILEGED(spec("test-privileged", Severity.CRITICAL).build()) {
    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      for (Container container : Workload.of(subject).containers()) {
        Node privileged = container.security("privileged");
        if (privileged.isTrue()) {
          findings.at(privileged, "container \"%s\" is privileged", container.name());
        }
      }
    }
  },
  UNGUARDED(spec("test-unguarded", Severity.HIGH).reads(Kind.NETWORK_POLICY).build()) {
    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      if (subject.labels().containsKey("guarded") && inventory.all(Kind.NETWORK_POLICY).isEmpty()) {
        if (inventory.isOpen()) {
          findings.notEvaluated("the policies may be elsewhere");
        } else {
          findings.at(subject.get("metadata"), "no policy in %s", subject.namespace());
        }
      }
    }
  },
  NAMELESS(spec("test-nameless", Severity.LOW).optIn().build()) {
    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      if (subject.name().isEmpty()) {
        findings.at(subject.root(), "no name");
      }
    }
  },
  BROKEN(spec("test-broken", Severity.LOW).build()) {
    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      throw new IllegalStateException("the rule is broken\u001b[2J");
    }
  },
  ENDLESS(spec("test-endless", Severity.LOW).build()) {
    @Override
    public void check(Resource subject, Inventory inventory, Findings findings) {
      throw new StackOverflowError();
    }
  };

  private final RuleSpec spec;

  TestRules(RuleSpec spec) {
    this.spec = spec;
  }

  @Override
  public RuleSpec spec() {
    return spec;
  }

  private static RuleSpec.Builder spec(String id, Severity severity) {
    return rule(id)
        .title("Title of " + id)
        .severity(severity)
        .subjects(Kind.WORKLOADS)
        .rationale("Because.")
        .remediation("Mend it.")
        .bad("kind: Pod # finding: bad")
        .good("kind: Pod")
        .reference("https://kubernetes.io/docs/");
  }
}
