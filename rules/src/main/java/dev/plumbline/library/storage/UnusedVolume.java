package dev.plumbline.library.storage;

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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A volume that no container mounts is left over, or its mount was forgotten. */
public final class UnusedVolume implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("unused-volume")
        .title("A volume is mounted by no container")
        .severity(Severity.LOW)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The pod waits for the volume, and for the ConfigMap, Secret or claim behind it, for \
            nothing. Often the mount was forgotten and data goes into the container's own layer.""")
        .remediation("Mount the volume where it is needed, or remove it.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
              volumes:
              - name: data # finding: no container mounts volume "data"
                emptyDir: {}
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                volumeMounts:
                - {name: data, mountPath: /data}
              volumes:
              - name: data
                emptyDir: {}
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/volumes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    List<Container> containers = Workload.of(subject).containers();
    if (containers.isEmpty()) {
      return;
    }
    Set<String> mounted =
        containers.stream()
            .flatMap(container -> PodVolumes.mounts(container).stream())
            .map(mount -> mount.get("name").text())
            .collect(Collectors.toSet());
    for (Node name : PodVolumes.of(subject).names()) {
      if (!name.text().isEmpty() && mounted.add(name.text())) {
        findings.at(name, "no container mounts volume \"%s\"", name.text());
      }
    }
  }
}
