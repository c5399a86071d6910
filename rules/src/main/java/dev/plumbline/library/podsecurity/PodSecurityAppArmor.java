package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.baselineControl;
import static dev.plumbline.library.podsecurity.PodSecurity.named;

import dev.plumbline.library.model.Misspelling;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import java.util.List;
import java.util.Set;

/** Baseline: AppArmor profiles, by field and by annotation. */
public final class PodSecurityAppArmor implements Rule {
  private static final String ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
  private static final Set<String> TYPES = Set.of("RuntimeDefault", "Localhost");

  @Override
  public RuleSpec spec() {
    return baselineControl("pod-security-app-armor")
        .title("A pod turns its AppArmor profile off")
        .rationale(
            """
            The runtime's AppArmor profile keeps a container from mounting file systems, from \
            tracing others and from writing to the kernel's settings. Unconfined takes that \
            fence down.""")
        .remediation(
            """
            Remove the profile, or set its type to RuntimeDefault or Localhost; in the older \
            annotation write runtime/default or localhost/ and a name.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: cart
              annotations:
                container.apparmor.security.beta.kubernetes.io/app: unconfined # finding: \
            container "app" is annotated with AppArmor profile "unconfined"; allowed are \
            runtime/default and localhost/…
            spec:
              containers:
              - name: app
                securityContext:
                  appArmorProfile: {type: Unconfined} # finding: container "app" sets its \
            AppArmor profile to "Unconfined"; allowed are RuntimeDefault and Localhost
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              securityContext:
                appArmorProfile: {type: RuntimeDefault}
              containers:
              - name: app
            """)
        .reference("https://kubernetes.io/docs/tutorials/security/apparmor/")
        .control(Nsa.POD_SECURITY_ENFORCEMENT, Nsa.HARDENED_CONTAINERS, Pss.APP_ARMOR)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    for (SecurityContext context : SecurityContext.all(workload)) {
      Node profile = context.node().get("appArmorProfile");
      if (profile.isPresent() && !TYPES.contains(profile.get("type").text())) {
        findings
            .at(
                profile.get("type"),
                "%s sets its AppArmor profile to %s; allowed are RuntimeDefault and Localhost",
                context.owner(),
                named(profile.get("type")))
            .fixedBy(Misspelling.of(profile.get("type"), List.of("RuntimeDefault")));
      }
    }
    Node template = workload.spec().parent();
    for (Node annotation : template.at("metadata", "annotations").fields()) {
      if (annotation.key().startsWith(ANNOTATION) && !isAllowed(annotation.text())) {
        findings.at(
            annotation,
            "container \"%s\" is annotated with AppArmor profile \"%s\";"
                + " allowed are runtime/default and localhost/…",
            annotation.key().substring(ANNOTATION.length()),
            annotation.text());
      }
    }
  }

  private static boolean isAllowed(String profile) {
    return profile.isEmpty()
        || profile.equals("runtime/default")
        || profile.startsWith("localhost/");
  }
}
