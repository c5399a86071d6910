package dev.plumbline.library.rbac;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.ResourceKey;
import java.util.Set;
import java.util.stream.Collectors;

/** The ServiceAccounts that bindings of an inventory give a role to. */
record Bindings(Set<ResourceKey> serviceAccounts) {

  static Bindings in(Inventory inventory) {
    return inventory.derive(Bindings.class, Bindings::compute);
  }

  private static Bindings compute(Inventory inventory) {
    return new Bindings(
        inventory.all(Kind.CLUSTER_ROLE_BINDING, Kind.ROLE_BINDING).stream()
            .flatMap(
                binding ->
                    BoundSubject.of(binding).stream()
                        .filter(BoundSubject::isServiceAccount)
                        .map(subject -> account(subject, binding)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static ResourceKey account(BoundSubject subject, Resource binding) {
    return new ResourceKey(
        Kind.SERVICE_ACCOUNT,
        subject.namespace().isEmpty() ? binding.namespace() : subject.namespace(),
        subject.name());
  }

  boolean bind(ResourceKey serviceAccount) {
    return serviceAccounts.contains(serviceAccount);
  }
}
