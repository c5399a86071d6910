package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts are those of reference.ParseNormalizedNamed in distribution/reference 0.6. */
class ImageReferenceTest {
  private static final String HEX = "0123456789abcdef".repeat(4);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nginx,docker.io/library/nginx",
    "nginx:1.25,docker.io/library/nginx:1.25",
    "docker.io/nginx,docker.io/library/nginx",
    "index.docker.io/nginx,docker.io/library/nginx",
    "bitnami/nginx:1,docker.io/bitnami/nginx:1",
    "registry:5000/app,registry:5000/app",
    "registry:5000/app:1,registry:5000/app:1",
    "localhost/app,localhost/app",
    "localhost,docker.io/library/localhost",
    "a:5000,docker.io/library/a:5000",
    "Foo/app,Foo/app",
    "1.2.3.4:80/app,1.2.3.4:80/app",
    "[::1]:5000/app,[::1]:5000/app",
    "ghcr.io/a/b/c_d__e.f---g:_1,ghcr.io/a/b/c_d__e.f---g:_1"
  })
  void namesAreCompletedAsOfDockerHub(String text, String complete) {
    assertThat(ImageReference.parse(text)).map(ImageReference::toString).contains(complete);
  }

  @Test
  void everyPartIsTold() {
    ImageReference image =
        ImageReference.parse("registry:5000/shop/cart:1.4@sha256:" + HEX).orElseThrow();
    assertThat(image.registry()).isEqualTo("registry:5000");
    assertThat(image.repository()).isEqualTo("shop/cart");
    assertThat(image.tag()).contains("1.4");
    assertThat(image.digest()).contains("sha256:" + HEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":1",
        "app:",
        "app@",
        "Nginx",
        "foo/App",
        " nginx",
        "nginx ",
        "a b",
        "app:1:2",
        "app:-1",
        "app:.1",
        "a//b",
        "/a",
        "a/",
        "a___b",
        "a._b",
        "a..b",
        "a-",
        "_a",
        "a.b:x/app",
        "a.b-/app",
        "-a.b/app",
        "[fe80::1%eth0]/app",
        "https://x.y/z",
        "${IMAGE}",
        "app:${TAG}",
        "é/a",
        "app:1\n",
        "app@sha256:abc",
        "app@md5:0123456789abcdef0123456789abcdef"
      })
  void whatKubeletRefusesIsNoReference(String text) {
    assertThat(ImageReference.parse(text)).isEmpty();
  }

  @Test
  void lengthsAreBounded() {
    assertThat(ImageReference.parse("app:" + "a".repeat(128))).isPresent();
    assertThat(ImageReference.parse("app:" + "a".repeat(129))).isEmpty();
    assertThat(ImageReference.parse("x.y/" + "a".repeat(255))).isPresent();
    assertThat(ImageReference.parse("x.y/" + "a".repeat(256))).isEmpty();
    assertThat(ImageReference.parse("a".repeat(100_000) + "!")).isEmpty();
  }

  @Test
  void digestsHaveTheLengthOfTheirAlgorithm() {
    assertThat(ImageReference.parse("app@sha256:" + HEX)).isPresent();
    assertThat(ImageReference.parse("app@sha384:" + HEX + HEX.substring(32))).isPresent();
    assertThat(ImageReference.parse("app@sha512:" + HEX + HEX)).isPresent();
    assertThat(ImageReference.parse("app@sha512:" + HEX)).isEmpty();
    assertThat(ImageReference.parse("app@sha256:" + HEX.toUpperCase(java.util.Locale.ROOT)))
        .isEmpty();
  }

  @Test
  void anIdentifierOfAnImageIsNoName() {
    assertThat(ImageReference.parse(HEX)).isEmpty();
    assertThat(ImageReference.parse(HEX + ":1")).isPresent();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"app,true", "app:latest,true", "r:5000/app,true", "app:1,false", "app:LATEST,false"})
  void onlyNoTagAndLatestFloat(String text, boolean floating) {
    assertThat(ImageReference.parse(text).orElseThrow().isFloating()).isEqualTo(floating);
  }

  @Test
  void aDigestHoldsAnImageWhateverItsTag() {
    assertThat(ImageReference.parse("app:latest@sha256:" + HEX).orElseThrow().isFloating())
        .isFalse();
  }
}
