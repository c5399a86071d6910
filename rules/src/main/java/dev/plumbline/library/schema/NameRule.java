package dev.plumbline.library.schema;

import static java.util.Map.entry;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.KubernetesVersion;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the API server takes for a name. */
enum NameRule {
  SUBDOMAIN(
      253,
      "[a-z0-9]([-a-z0-9]*+(?<=[a-z0-9]))?(\\.[a-z0-9]([-a-z0-9]*+(?<=[a-z0-9]))?)*+",
      "lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part"),
  LABEL(
      63,
      "[a-z0-9]([-a-z0-9]*+(?<=[a-z0-9]))?",
      "lower-case letters, digits and '-', with a letter or digit at both ends"),
  LETTER_FIRST(
      63,
      "[a-z]([-a-z0-9]*+(?<=[a-z0-9]))?",
      "lower-case letters, digits and '-', with a letter first and a letter or digit last"),
  PATH_SEGMENT(
      Integer.MAX_VALUE, "(?!\\.{1,2}$)[^/%]++", "any characters but '/' and '%', and not . or .."),
  ANY(Integer.MAX_VALUE, "(?s).*+", "any characters");

  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final int SERVICES_RELAXED = 36;
  private static final Map<Kind, NameRule> BY_KIND =
      Map.ofEntries(
          entry(Kind.NAMESPACE, LABEL),
          entry(Kind.STATEFUL_SET, LABEL),
          entry(new Kind(RBAC, "Role"), PATH_SEGMENT),
          entry(new Kind(RBAC, "RoleBinding"), PATH_SEGMENT),
          entry(new Kind(RBAC, "ClusterRole"), PATH_SEGMENT),
          entry(new Kind(RBAC, "ClusterRoleBinding"), PATH_SEGMENT),
          entry(new Kind("apiregistration.k8s.io", "APIService"), PATH_SEGMENT),
          entry(new Kind("certificates.k8s.io", "CertificateSigningRequest"), ANY),
          entry(new Kind("certificates.k8s.io", "ClusterTrustBundle"), PATH_SEGMENT),
          entry(new Kind("networking.k8s.io", "IPAddress"), ANY));

  private final int longest;
  private final Pattern pattern;
  private final String grammar;

  NameRule(int longest, String pattern, String grammar) {
    this.longest = longest;
    this.pattern = Pattern.compile(pattern);
    this.grammar = grammar;
  }

  /** The rule for names of a kind; OpenShift's own API allows more than Kubernetes does. */
  static NameRule of(Kind kind, KubernetesVersion version) {
    if (kind.equals(Kind.SERVICE)) {
      return version.isAtLeast(1, SERVICES_RELAXED) ? LABEL : LETTER_FIRST;
    }
    return BY_KIND.getOrDefault(
        kind, kind.group().endsWith(".openshift.io") ? PATH_SEGMENT : SUBDOMAIN);
  }

  /** What is wrong with a name. */
  Optional<String> complaint(String name) {
    if (name.length() > longest) {
      return Optional.of("it has %d characters, allowed are %d".formatted(name.length(), longest));
    }
    return pattern.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("allowed are " + grammar);
  }

  /** What is wrong with the beginning of a name, to which something is added. */
  Optional<String> complaintAboutPrefix(String prefix) {
    boolean open = prefix.length() > 1 && prefix.endsWith("-");
    return complaint(open ? prefix.substring(0, prefix.length() - 1) + "a" : prefix);
  }
}
