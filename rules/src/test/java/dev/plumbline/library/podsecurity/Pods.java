package dev.plumbline.library.podsecurity;

import dev.plumbline.library.Judged;
import dev.plumbline.rule.Rule;
import java.util.List;

/** Pods, and where a rule finds fault with them at the latest version. */
final class Pods {
  /** The path to the security context of the container in {@link #app}. */
  static final String CONTAINER = "spec.containers[app].securityContext.";

  /** The fields of a pod's spec that restricted admits. */
  static final String HARDENED =
      """
      securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}},
      containers: [{name: app,
        securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]"""
          .replace("\n", " ");

  private Pods() {}

  /** A pod with those fields of its spec. */
  static String pod(String spec) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec: {" + spec + "}\n";
  }

  static List<String> paths(Rule rule, String spec) {
    return Judged.by(rule, pod(spec)).paths();
  }

  /** Of a pod whose one container has those fields in its security context. */
  static List<String> app(Rule rule, String securityContext) {
    return paths(rule, "containers: [{name: app, securityContext: {" + securityContext + "}}]");
  }
}
