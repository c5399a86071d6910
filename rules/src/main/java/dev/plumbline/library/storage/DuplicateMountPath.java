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
import java.util.HashMap;
import java.util.Map;

/** Two volumes cannot be in one place. */
public final class DuplicateMountPath implements Rule {

  @Override
  public RuleSpec spec() {
    return rule("duplicate-mount-path")
        .title("A container mounts two volumes at one path")
        .severity(Severity.HIGH)
        .subjects(Kind.WORKLOADS)
        .rationale(
            """
            The API server refuses a container that has the same path twice. With a slash at the \
            end it lets it pass, and one volume hides the other.""")
        .remediation("Give each mount its own path, or remove one of the two.")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
                volumeMounts:
                - name: data
                  mountPath: /data
                - name: cache
                  mountPath: /data # finding: container "app" mounts volumes "data" and "cache" at "/data"
              volumes:
              - {name: data, emptyDir: {}}
              - {name: cache, emptyDir: {}}
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
                - {name: cache, mountPath: /data/cache}
              volumes:
              - {name: data, emptyDir: {}}
              - {name: cache, emptyDir: {}}
            """)
        .reference("https://kubernetes.io/docs/concepts/storage/volumes/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Container container : Workload.of(subject).containers()) {
      Map<String, String> volumes = new HashMap<>();
      for (Node mount : PodVolumes.mounts(container)) {
        Node path = path(mount);
        String volume = mount.get("name").text();
        String first = volumes.putIfAbsent(withoutSlash(path.text()), volume);
        if (first != null && !path.text().isEmpty()) {
          findings.at(
              path,
              "container \"%s\" mounts volumes \"%s\" and \"%s\" at \"%s\"",
              container.name(),
              first,
              volume,
              path.text());
        }
      }
    }
  }

  private static Node path(Node mount) {
    Node mountPath = mount.get("mountPath");
    return mountPath.isPresent() ? mountPath : mount.get("devicePath");
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
