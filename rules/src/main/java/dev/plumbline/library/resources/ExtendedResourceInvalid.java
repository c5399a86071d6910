package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.Amounts;
import dev.plumbline.library.model.LimitRanges;
import dev.plumbline.resource.Container;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Quantity;
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
        Owner owner = new Owner(who, container.node().get("resources"));
        someCompute |= owner.asksForCompute();
        owner.check(given || owner.asksForCompute(), findings);
        owner.checkNames(findings);
      }
    }
    Owner pod = new Owner("the pod", workload.spec().get("resources"));
    pod.check(someCompute || pod.asksForCompute(), findings);
  }

  /** A LimitRange fills pods in before they are checked; templates are checked as written. */
  private static boolean givesCompute(Resource subject, Inventory inventory) {
    LimitRanges.Defaults defaults = LimitRanges.in(inventory).defaults(subject.namespace());
    Amounts given = defaults.requests().plus(defaults.limits());
    return subject.kind().equals(Kind.POD)
        && (given.get("cpu").isPresent() || given.get("memory").isPresent());
  }

  private record Owner(String who, Node resources) {
    void check(boolean compute, Findings findings) {
      for (Node limit : resources.get("limits").fields()) {
        checkAmount(limit, compute, findings);
      }
      for (Node request : resources.get("requests").fields()) {
        Node limit = resources.at("limits", request.key());
        if (limit.type().isEmpty()) {
          checkAmount(request, compute, findings);
        }
        checkRequest(request, limit, findings);
      }
    }

    boolean asksForCompute() {
      return asksFor("cpu") || asksFor("memory");
    }

    private boolean asksFor(String resource) {
      return resources.at("limits", resource).type().isPresent()
          || resources.at("requests", resource).type().isPresent();
    }

    private void checkRequest(Node request, Node limit, Findings findings) {
      String resource = request.key();
      if (!HugePages.isName(resource) && !isDevice(resource)) {
        return;
      }
      if (limit.type().isEmpty()) {
        findings.at(request, "%s requests %s without a limit: both must be equal", who, resource);
      } else if (!Quantity.of(request).equals(Quantity.of(limit))) {
        findings.at(
            request,
            "%s requests %s of %s, but its limit is %s: both must be equal",
            who,
            request.scalar(),
            resource,
            limit.scalar());
      }
    }

    private void checkAmount(Node amount, boolean compute, Findings findings) {
      String resource = amount.key();
      if (HugePages.isName(resource) && !compute) {
        findings.at(amount, "%s asks for %s, but for neither cpu nor memory", who, resource);
      } else if (HugePages.isName(resource) && !HugePages.isMultiple(amount)) {
        findings.at(
            amount, "%s asks for %s of %s, which is no whole page", who, amount.scalar(), resource);
      } else if (isDevice(resource) && !HugePages.isWhole(amount)) {
        findings.at(
            amount,
            "%s asks for %s of %s, which cannot be divided",
            who,
            amount.scalar(),
            resource);
      }
    }

    private void checkNames(Findings findings) {
      for (String bound : new String[] {"limits", "requests"}) {
        for (Node amount : resources.get(bound).fields()) {
          if (!amount.key().contains("/") && !isStandard(amount.key())) {
            findings.at(
                amount, "%s asks for %s, which is no resource of a container", who, amount.key());
          }
        }
      }
    }
  }

  private static boolean isDevice(String resource) {
    return resource.contains("/") && !resource.contains("kubernetes.io/");
  }

  private static boolean isStandard(String resource) {
    return resource.equals("cpu")
        || resource.equals("memory")
        || resource.equals("ephemeral-storage")
        || HugePages.isName(resource);
  }
}
