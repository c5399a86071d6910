package dev.plumbline.library.podsecurity;

import static dev.plumbline.library.podsecurity.PodSecurity.restrictedControl;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import dev.plumbline.rule.Cis;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Nsa;
import dev.plumbline.rule.Pss;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Set;

/** Restricted: types of volumes. One without a type is an emptyDir. */
public final class PodSecurityVolumeTypes implements Rule {
  private static final Set<String> ALLOWED =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "image",
          "persistentVolumeClaim",
          "projected",
          "secret");

  @Override
  public RuleSpec spec() {
    return restrictedControl("pod-security-volume-types")
        .title("A pod mounts storage that it describes itself")
        .rationale(
            """
            A volume written into the pod reaches a path of the node, or a server with whatever \
            rights the node has there. Claims leave that choice to those who run the cluster.""")
        .remediation(
            """
            Use configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, \
            projected or secret.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
              volumes:
              - name: share
                nfs: {server: nas.example, path: /cart} # finding: volume "share" is of type nfs, \
            which restricted does not allow
              - name: logs
                hostPath: {path: /var/log} # finding: volume "logs" is of type hostPath, which \
            restricted does not allow
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart}
            spec:
              containers:
              - name: app
              volumes:
              - name: share
                persistentVolumeClaim: {claimName: cart}
            """)
        .control(Cis.HOST_PATH, Nsa.POD_SECURITY_ENFORCEMENT, Pss.VOLUME_TYPES)
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    for (Node volume : Workload.of(subject).spec().get("volumes").items()) {
      for (Node field : volume.fields()) {
        if (field.isPresent() && !field.key().equals("name") && !ALLOWED.contains(field.key())) {
          findings.at(
              field.key().equals("hostPath") ? Severity.HIGH : Severity.MEDIUM,
              field,
              "volume \"%s\" is of type %s, which restricted does not allow",
              volume.get("name").text(),
              field.key());
        }
      }
    }
  }
}
