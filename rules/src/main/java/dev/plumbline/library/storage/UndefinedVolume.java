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

/** A mount must name a volume of its pod. */
public final class UndefinedVolume implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("undefined-volume")
        .title("A container mounts a volume that the pod does not have")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses such a pod. Of a StatefulSet it refuses the pods only, so the \
            set is accepted and never runs.""")
        .remediation("Add the volume to the volumes of the pod, or correct the name of the mount.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                volumeMounts:
                - mountPath: /tmp
                  name: tmp # finding: container "app" mounts volume "tmp", but the pod has only cache
              volumes:
              - name: cache
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
                - {name: cache, mountPath: /tmp}
              volumes:
              - name: cache
                emptyDir: {}
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/volumes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    List<String> names =
        PodVolumes.of(subject).names().stream()
            .map(Node::text)
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();
    for (Container container : Workload.of(subject).containers()) {
      for (Node mount : PodVolumes.mounts(container)) {
        Node name = mount.get("name");
        if (!name.text().isEmpty() && !names.contains(name.text())) {
          findings.at(
              name,
              "container \"%s\" mounts volume \"%s\", but the pod has %s",
              container.name(),
              name.text(),
              names.isEmpty() ? "no volumes" : "only " + String.join(", ", names));
        }
      }
    }
  }
}
