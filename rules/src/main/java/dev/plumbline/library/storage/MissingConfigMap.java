package dev.plumbline.library.storage;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Set;

/** A container does not start before the ConfigMaps it reads exist. */
public final class MissingConfigMap implements Rule {
  private static final Kind BUNDLE = new Kind("trust.cert-manager.io", "Bundle");

  /** Put into every namespace by Kubernetes, OpenShift and Istio. */
  private static final Set<String> EVERYWHERE =
      Set.of("kube-root-ca.crt", "openshift-service-ca.crt", "istio-ca-root-cert");

  @Override
  public RuleSpec spec() {
    return rule("missing-config-map")
        .title("A pod reads a ConfigMap that does not exist")
        .severity(Severity.MEDIUM)
        .subjects(Kind.WORKLOADS)
        .reads(Kind.CONFIG_MAP, Kind.SECRET, BUNDLE)
        .rationale(
            """
            A container that reads a ConfigMap, or an entry of one, that does not exist is not \
            started. A ConfigMap that something outside the manifests makes is no problem, but a \
            missing entry of a ConfigMap in the manifests is, and counts as HIGH.""")
        .remediation(
            """
            Declare the ConfigMap in the namespace of the pod, correct the name or the key, or \
            mark the reference `optional: true`.""")
        .bad(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop}
            spec:
              containers:
              - name: app
                envFrom:
                - configMapRef:
                    name: cart # finding: namespace "shop" has no ConfigMap "cart"
                env:
                - name: LEVEL
                  valueFrom:
                    configMapKeyRef:
                      name: logging
                      key: lvl # finding: ConfigMap "logging" has no key "lvl", only level
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: logging, namespace: shop}
            data: {level: debug}
            """)
        .good(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: cart, namespace: shop}
            spec:
              containers:
              - name: app
                env:
                - name: LEVEL
                  valueFrom:
                    configMapKeyRef: {name: logging, key: level}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: logging, namespace: shop}
            data: {level: debug}
            """)
        .reference("https://kubernetes.io/docs/concepts/configuration/configmap/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    new MissingData(
            Kind.CONFIG_MAP,
            key ->
                EVERYWHERE.contains(key.name())
                    || inventory.all(BUNDLE).stream().anyMatch(b -> b.name().equals(key.name())))
        .check(subject, inventory, findings);
  }
}
