package dev.plumbline.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.resource.Resource;
import dev.plumbline.source.ManifestReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private final List<Resource> resources = new ArrayList<>();

  private void file(String name, String... services) {
    for (String service : services) {
      String text = "apiVersion: v1\nkind: Service\nmetadata: {name: %s}\n".formatted(service);
      resources.addAll(ManifestReader.withDefaults().readText(name, text).resources());
    }
  }

  private List<String> findings() {
    return Judged.by(new DuplicateResource(), Inventory.of(World.CLOSED, resources))
        .report()
        .findings()
        .stream()
        .map(finding -> finding.severity() + " " + finding.message())
        .toList();
  }

  @Test
  @DisplayName("S-154: of objects with variants in several directories there is one finding each")
  void directoriesThatDeclareTheSameAreVariants() {
    file("base/all.yaml", "cart", "shop");
    file("prod/all.yaml", "cart", "shop");
    file("test/all.yaml", "cart", "shop", "web");
    assertThat(findings())
        .containsExactly(
            "info Service default/cart has 3 variants, the first at base/all.yaml:1:"
                + " judge one of them at a time",
            "info Service default/shop has 3 variants, the first at base/all.yaml:1:"
                + " judge one of them at a time");
  }

  @Test
  void filesOfADirectoryMayBeVariantsToo() {
    file("k8s/jvm.yaml", "cart", "shop");
    file("k8s/native.yaml", "cart", "shop");
    assertThat(findings()).hasSize(2).allMatch(finding -> finding.startsWith("info "));
  }

  @Test
  void oneObjectInCommonIsAConflict() {
    file("k8s/cart.yaml", "cart", "cart-db");
    file("k8s/shop.yaml", "shop", "cart");
    assertThat(findings())
        .containsExactly(
            "high Service default/cart is already declared at k8s/cart.yaml:1:"
                + " the one applied last wins");
  }

  @Test
  void oneObjectInCommonOfTwoDirectoriesIsLessSevere() {
    file("cart/all.yaml", "cart", "cart-db");
    file("shop/all.yaml", "shop", "cart");
    assertThat(findings()).singleElement().asString().startsWith("medium ");
  }

  @Test
  void aVariantThatRepeatsItselfIsAConflict() {
    file("k8s/jvm.yaml", "cart", "shop");
    file("k8s/native.yaml", "cart", "shop", "cart");
    assertThat(findings()).filteredOn(finding -> finding.startsWith("high ")).hasSize(1);
  }
}
