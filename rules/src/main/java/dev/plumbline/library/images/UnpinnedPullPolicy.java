package dev.plumbline.library.images;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Value;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** A tag that moves needs a policy that follows it. */
public final class UnpinnedPullPolicy implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("unpinned-pull-policy")
        .title("The pull policy does not fit the image tag")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            An image without a version is another one after every push. A node that keeps the \
            one it has runs an old version beside nodes that pulled a new one, for as long as \
            it lives.""")
        .remediation(
            """
            Give the image a version or a digest. Where its tag must move, leave \
            imagePullPolicy out or set it to Always.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:latest
                imagePullPolicy: IfNotPresent # finding: imagePullPolicy IfNotPresent of container "app" does not follow its tag latest: nodes may run different versions
              - name: proxy
                image: proxy:1.4
                imagePullPolicy: always # finding: imagePullPolicy "always" of container "proxy" is none of Always, IfNotPresent, Never
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                image: cart:latest
              - name: proxy
                image: proxy:1.4
                imagePullPolicy: IfNotPresent
            """)
        .reference("https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Images.decidedIn(subject)) {
      Node policy = container.node().get("imagePullPolicy");
      switch (policy.text()) {
        case "IfNotPresent", "Never" -> follow(policy, container, findings);
        case "Always" -> {}
        default -> {
          if (policy.isPresent() && !isDefaulted(policy)) {
            findings
                .at(
                    Severity.HIGH,
                    policy,
                    "imagePullPolicy \"%s\" of container \"%s\" is none of Always, IfNotPresent, Never",
                    policy.scalar(),
                    container.name())
                .fixedBy(Misspelling.of(policy, List.of("Always", "IfNotPresent", "Never")));
          }
        }
      }
    }
  }

  private static boolean isDefaulted(Node policy) {
    return policy.is(Value.Type.STRING) && policy.text().isEmpty();
  }

  private static void follow(Node policy, Container container, Findings findings) {
    ImageReference.parse(container.image().text())
        .filter(ImageReference::isFloating)
        .ifPresent(
            reference ->
                findings.at(
                    policy,
                    "imagePullPolicy %s of container \"%s\" does not follow %s: "
                        + "nodes may run different versions",
                    policy.text(),
                    container.name(),
                    reference.tag().isPresent() ? "its tag latest" : "its image without a tag"));
  }
}
