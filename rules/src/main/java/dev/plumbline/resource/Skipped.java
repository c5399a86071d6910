package dev.plumbline.resource;

import java.util.Locale;

/** Input that was understood and is not for judging. */
public record Skipped(Location location, Reason reason) {

  /** What the input is instead of a Kubernetes object. */
  public enum Reason {
    /** Nothing, a comment, or null. */
    EMPTY,
    /** A template of Helm or another engine: it must be rendered first. */
    TEMPLATE,
    /** The values of a chart. */
    HELM_VALUES,
    /** {@code Chart.yaml} and its kin. */
    HELM_CHART,
    KUSTOMIZATION,
    /**
     * A file that a kustomization names as a patch: some fields of an object declared elsewhere.
     */
    KUSTOMIZE_PATCH,
    /** Some fields of a pod of the control plane, which kubeadm adds to its own. */
    KUBEADM_PATCH,
    COMPOSE,
    /** What something is made of, in CycloneDX, SPDX or for GitHub. */
    SBOM,
    /** A profile or blueprint of Plumbline's own. */
    PLUMBLINE,
    /** Follows {@code ...} in its document, where Kubernetes stops reading. */
    AFTER_END,
    /** A directory that is not entered: its name begins with a dot, or is node_modules. */
    HIDDEN,
    /** Other YAML or JSON. */
    OTHER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
