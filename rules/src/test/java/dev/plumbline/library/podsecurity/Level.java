package dev.plumbline.library.podsecurity;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.plumbline.Manifests;
import dev.plumbline.evaluate.Evaluator;
import dev.plumbline.evaluate.Report;
import dev.plumbline.library.Library;
import dev.plumbline.profile.Exemption;
import dev.plumbline.profile.Profile;
import dev.plumbline.profile.RuleSetting;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.Threshold;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A level of the Pod Security Standards, as a namespace may enforce it. */
enum Level {
  BASELINE,
  RESTRICTED;

  List<String> ids() {
    return this == BASELINE ? PodSecurity.baseline() : PodSecurity.restricted();
  }

  Evaluator evaluator(Exemption... exemptions) {
    List<String> ids = ids();
    List<Rule> rules =
        Library.rules().stream().filter(rule -> ids.contains(rule.spec().id())).toList();
    Profile profile =
        Profile.DEFAULT
            .withFailOn(Threshold.INFO)
            .withRules(ids.stream().collect(toMap(id -> id, id -> RuleSetting.ON)))
            .withExemptions(List.of(exemptions));
    return new Evaluator(rules, profile, LocalDate.of(2026, 1, 1));
  }

  Report judge(KubernetesVersion version, String manifests) {
    Inventory inventory = Manifests.closed(manifests).withKubernetesVersion(version);
    return evaluator().evaluate(inventory);
  }

  /** The controls that the manifests break at that version, by the ends of their rules' ids. */
  SortedSet<String> broken(KubernetesVersion version, String manifests) {
    return judge(version, manifests).findings().stream()
        .map(finding -> finding.rule().id().substring("pod-security-".length()))
        .collect(toCollection(TreeSet::new));
  }

  /** The paths of what the manifests break at the latest version. */
  List<String> paths(String manifests) {
    return judge(KubernetesVersion.LATEST, manifests).findings().stream()
        .map(finding -> finding.path())
        .toList();
  }
}
