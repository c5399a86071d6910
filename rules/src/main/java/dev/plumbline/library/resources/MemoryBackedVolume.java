package dev.plumbline.library.resources;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.library.model.AmountText;
import dev.plumbline.library.model.EffectiveResources;
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
import java.math.BigDecimal;
import java.util.Optional;

/** What is written to a volume in memory counts as memory of the container that writes it. */
public final class MemoryBackedVolume implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("memory-backed-volume")
        .title("A volume in memory may take all memory of its containers")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .reads(EffectiveResources.READS)
        .rationale(
            """
            Files in an emptyDir of medium Memory count against the memory limit of the \
            container that writes them. Without a sizeLimit below that limit a full volume \
            ends in an out-of-memory kill instead of a full disk.""")
        .remediation(
            """
            Give the volume a sizeLimit that leaves the containers that mount it enough of \
            their memory limit.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                resources: {limits: {memory: 512Mi}}
                volumeMounts:
                - {name: large, mountPath: /large}
              volumes:
              - name: cache
                emptyDir:
                  medium: Memory
                  sizeLimit: 0 # finding: volume "cache" is kept in memory, and its sizeLimit 0 does not limit it
              - name: large
                emptyDir:
                  medium: Memory
                  sizeLimit: 1Gi # finding: volume "large" may take 1Gi of memory, but no container that mounts it may use more than 512Mi
              - name: scratch
                emptyDir: # finding: volume "scratch" is kept in memory and has no sizeLimit
                  medium: Memory
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                resources: {limits: {memory: 512Mi}}
                volumeMounts:
                - {name: cache, mountPath: /cache}
              volumes:
              - name: cache
                emptyDir: {medium: Memory, sizeLimit: 128Mi}
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/volumes/#emptydir")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    Workload workload = Workload.of(subject);
    Optional<EffectiveResources> resources = EffectiveResources.of(workload, inventory);
    for (Node volume : workload.spec().get("volumes").items()) {
      Node limit = volume.at("emptyDir", "sizeLimit");
      String name = volume.get("name").text();
      if (!volume.at("emptyDir", "medium").text().equals("Memory")) {
        continue;
      }
      if (limit.isMissing()) {
        findings.at(limit, "volume \"%s\" is kept in memory and has no sizeLimit", name);
        continue;
      }
      Optional<BigDecimal> size = Quantity.of(limit).map(Quantity::value);
      if (size.filter(bytes -> bytes.signum() == 0).isPresent()) {
        findings.at(
            limit, "volume \"%s\" is kept in memory, and its sizeLimit 0 does not limit it", name);
      } else if (size.isPresent() && resources.isPresent()) {
        MountingContainers.mostMemory(name, resources.get())
            .filter(most -> size.get().compareTo(most) > 0)
            .ifPresent(
                most ->
                    findings.at(
                        limit,
                        "volume \"%s\" may take %s of memory, but no container that mounts it "
                            + "may use more than %s",
                        name,
                        AmountText.of("memory", size.get()),
                        AmountText.of("memory", most)));
      }
    }
  }
}
