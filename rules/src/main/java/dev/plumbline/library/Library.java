package dev.plumbline.library;

import dev.plumbline.blueprint.BlueprintRules;
import dev.plumbline.library.delivery.DeliveryRules;
import dev.plumbline.library.images.ImageRules;
import dev.plumbline.library.jvm.JvmRules;
import dev.plumbline.library.network.NetworkRules;
import dev.plumbline.library.podsecurity.PodSecurityRules;
import dev.plumbline.library.probes.ProbeRules;
import dev.plumbline.library.rbac.RbacRules;
import dev.plumbline.library.resources.ResourceRules;
import dev.plumbline.library.rollout.RolloutRules;
import dev.plumbline.library.schema.SchemaRules;
import dev.plumbline.library.secrets.SecretRules;
import dev.plumbline.library.services.ServiceRules;
import dev.plumbline.library.storage.StorageRules;
import dev.plumbline.library.tls.TlsRules;
import dev.plumbline.library.user.UserRules;
import dev.plumbline.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every built-in rule. */
public final class Library {

  private Library() {}

  /** The rules, in the order of their ids. */
  public static List<Rule> rules() {
    return Stream.of(
            BlueprintRules.all(),
            DeliveryRules.all(),
            ImageRules.all(),
            JvmRules.all(),
            NetworkRules.all(),
            PodSecurityRules.all(),
            ProbeRules.all(),
            RbacRules.all(),
            ResourceRules.all(),
            RolloutRules.all(),
            SchemaRules.all(),
            SecretRules.all(),
            ServiceRules.all(),
            StorageRules.all(),
            TlsRules.all(),
            UserRules.all())
        .flatMap(List::stream)
        .map(rule -> Map.entry(rule.spec().id(), rule))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
