package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.LimitRanges;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;

/** Devices and huge pages are not shared: whoever has them has them whole. */
public final class ExtendedResourceInvalid implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("extended-resource-invalid")
        .title("Devices or huge pages are asked for in a way that is refused")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .reads(Kind.LIMIT_RANGE)
        .rationale(
            """
            The API server refuses a part of a device, a request for devices or huge pages that \
            differs from its limit, huge pages of a container that asks for neither cpu nor \
            memory, and resources without a vendor that it does not know.""")
        .remediation(
            """
            Write the limit alone, as a whole number or a multiple of the page size: it is the \
            request as well. Name devices by vendor and product, as in nvidia.com/gpu.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: train}
            spec:
              containers:
              - name: app
                resources:
                  requests:
                    nvidia.com/gpu: 1 # finding: container "app" requests 1 of nvidia.com/gpu, but its limit is 2: both must be equal
                    amd.com/gpu: 1 # finding: container "app" requests amd.com/gpu without a limit: both must be equal
                  limits:
                    nvidia.com/gpu: 2
                    intel.com/gpu: 500m # finding: container "app" asks for 500m of intel.com/gpu, which cannot be divided
                    hugepages-2Mi: 4Mi # finding: container "app" asks for hugepages-2Mi, but for neither cpu nor memory
                    gpu: 1 # finding: container "app" asks for gpu, which is no resource of a container
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: train}
            spec:
              containers:
              - name: app
                resources:
                  requests: {cpu: 100m}
                  limits:
                    nvidia.com/gpu: 2
                    hugepages-2Mi: 4Mi
            """)
        .reference("https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/")
        .reference("https://kubernetes.io/docs/tasks/manage-hugepages/scheduling-hugepages/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    boolean given = givesCompute(subject, inventory);
    boolean someCompute = false;
    for (Container container : workload.containers()) {
      if (container.role() != Container.Role.EPHEMERAL) {
        String who = "container \"" + container.name() + "\"";
        WholeResources owner = new WholeResources(who, container.node().get("resources"));
        someCompute |= owner.asksForCompute();
        owner.check(given || owner.asksForCompute(), findings);
        owner.checkNames(findings);
      }
    }
    WholeResources pod = new WholeResources("the pod", workload.spec().get("resources"));
    pod.check(someCompute || pod.asksForCompute(), findings);
  }

  /** A LimitRange fills pods in before they are checked; templates are checked as written. */
  private static boolean givesCompute(Resource subject, Inventory inventory) {
    LimitRanges.Defaults defaults = LimitRanges.in(inventory).defaults(subject.namespace());
    Amounts given = defaults.requests().plus(defaults.limits());
    return subject.kind().equals(Kind.POD)
        && (given.get("cpu").isPresent() || given.get("memory").isPresent());
  }
}
