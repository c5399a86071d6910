package dev.plumbline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.library.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintUnencryptedTest {
  private static final String SITE =
      """
      apiVersion: plumbline.dev/v1
      kind: Blueprint
      metadata: {name: shop}
      spec:
        components: {db: {}}
        requirements:
        - {id: SHOP-1, title: The database is called by TLS, encrypted: {to: db}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: store, namespace: data}
      spec: {selector: {app: db}}
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db, namespace: data}
      spec: {template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: cart, namespace: NAMESPACE}
      data:
        where: "ADDRESS"
      """;

  private static List<String> said(String namespace, String address) {
    String manifests = SITE.replace("NAMESPACE", namespace).replace("ADDRESS", address);
    return Judged.by(new BlueprintUnencrypted(), manifests).messages();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://store.data:6379",
        "see http://store.data.svc.cluster.local/x",
        "postgresql://me:secret@store.data.svc/shop",
        "postgres://store.data/shop?connect_timeout=3&sslmode=disable",
        "mongodb://store.data/?tls=false"
      })
  void anAddressInClearTextIsFound(String address) {
    assertThat(said("shop", address))
        .singleElement()
        .asString()
        .startsWith("23: ")
        .endsWith(" leads to db without TLS (SHOP-1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rediss://store.data:6379",
        "https://store.data.svc.cluster.local",
        "postgres://store.data/shop?sslmode=verify-full",
        "mongodb://store.data/?tls=true",
        "redis://store.data.example:6379",
        "redis://other.data:6379",
        "redis://store:6379",
        "redis://localhost:6379"
      })
  void anotherAddressIsNot(String address) {
    assertThat(said("shop", address)).isEmpty();
  }

  @Test
  void aBareNameIsOneOfTheOwnNamespace() {
    assertThat(said("data", "redis://store:6379"))
        .containsExactly("23: redis://store leads to db without TLS (SHOP-1)");
  }

  @Test
  void aPasswordIsNotRepeated() {
    assertThat(said("shop", "redis://:secret@store.data"))
        .containsExactly("23: redis://store.data leads to db without TLS (SHOP-1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumes: [{configMap: {name: cart}}], containers: [{name: cart}]",
        "volumes: [{projected: {sources: [{configMap: {name: cart}}]}}], containers: [{name: cart}]",
        "containers: [{name: cart, envFrom: [{configMapRef: {name: cart}}]}]",
        "containers: [{name: cart, env: [{valueFrom: {configMapKeyRef: {name: cart}}}]}]"
      })
  void aNamedCallerHasTheAddressesOfTheMapsItIsGiven(String pod) {
    assertThat(saidOfCart(pod))
        .containsExactly("23: redis://store.data leads to db without TLS (SHOP-1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "containers: [{name: cart}]",
        "containers: [{name: cart, envFrom: [{configMapRef: {name: other}}]}]"
      })
  void theMapOfAnotherIsNotTheNamedCallers(String pod) {
    assertThat(saidOfCart(pod)).isEmpty();
  }

  @Test
  void whatAnotherThanTheNamedCallerCallsDoesNotCount() {
    String env = "containers: [{name: %s, env: [{name: DB, value: 'redis://store.data'}]}]";
    assertThat(saidOfCart(env.formatted("cart"))).hasSize(1);
    String manifests =
        fromCart("containers: [{name: cart}]")
            + """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: mail, namespace: shop}
            spec: {template: {spec: {POD}}}
            """
                .replace("POD", env.formatted("mail"));
    assertThat(Judged.by(new BlueprintUnencrypted(), manifests).messages()).isEmpty();
  }

  private static List<String> saidOfCart(String pod) {
    return Judged.by(new BlueprintUnencrypted(), fromCart(pod)).messages();
  }

  private static String fromCart(String pod) {
    return SITE.replace("NAMESPACE", "shop")
            .replace("ADDRESS", "redis://store.data")
            .replace("encrypted: {to: db}", "encrypted: {from: cart, to: db}")
            .replace("components: {db: {}}", "components: {db: {}, cart: {}}")
        + """
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: cart, namespace: shop}
        spec: {template: {spec: {POD}}}
        """
            .replace("POD", pod);
  }
}
