package dev.plumbline.rule;

import java.util.List;
import java.util.stream.Stream;

/** A standard that others wrote, in the version that is meant by its controls. */
public enum Standard {
  CIS(
      "CIS Kubernetes Benchmark v1.12",
      "CIS",
      "https://www.cisecurity.org/benchmark/kubernetes",
      """
      Section 5, which speaks of what is deployed. Sections 1 to 4 speak of the control plane, of \
      etcd and of the nodes, which no manifest shows. Numbers from 5.2.9 on differ from those of \
      versions before 1.12."""),
  NSA(
      "NSA/CISA Kubernetes Hardening Guidance v1.2",
      "NSA",
      "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/"
          + "CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF",
      "It numbers nothing: its controls are called by the names of its sections."),
  BASELINE(
      "Pod Security Standards, baseline",
      "PSS-baseline",
      "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
      "The profile `pod-security/baseline` switches on the rules that judge as the API server does."),
  RESTRICTED(
      "Pod Security Standards, restricted",
      "PSS-restricted",
      "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
      "It demands all of baseline as well. The profile `pod-security/restricted` has both.");

  private final String title;
  private final String prefix;
  private final String url;
  private final String note;

  Standard(String title, String prefix, String url, String note) {
    this.title = title;
    this.prefix = prefix;
    this.url = url;
    this.note = note;
  }

  /** Its name and version. */
  public String title() {
    return title;
  }

  public String prefix() {
    return prefix;
  }

  public String url() {
    return url;
  }

  /** What to know of the part that Plumbline answers. */
  public String note() {
    return note;
  }

  /** Its controls, in its order. */
  public List<Control> controls() {
    return switch (this) {
      case CIS -> List.of(Cis.values());
      case NSA -> List.of(Nsa.values());
      case BASELINE, RESTRICTED ->
          Stream.<Control>of(Pss.values()).filter(pss -> pss.standard() == this).toList();
    };
  }
}
