package dev.plumbline.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3/8, 10.0.0.0/8",
    "010.000.000.001/32, 10.0.0.1/32",
    "255.255.255.255/0, 0.0.0.0/0",
    "fd00:0:0:0:0:0:0:1/64, fd00::/64",
    "FD00::1:0:0/128, fd00:0:0:0:0:1:0:0/128",
    "::ffff:10.0.0.1/128, ::ffff:a00:1/128",
    "1:2:3:4:5:6:7::/112, 1:2:3:4:5:6:7:0/112",
    "1:2:3:4:5:6:1.2.3.4/128, 1:2:3:4:5:6:102:304/128"
  })
  void theSameBlockHasManyTexts(String one, String other) {
    assertThat(Cidr.of(one)).isPresent().isEqualTo(Cidr.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/8",
        "10.0.0.0",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/8 ",
        "10.0.0.0/99999999999",
        "256.0.0.0/8",
        "10.0.0/8",
        "localhost/8",
        "fe80::1%eth0/64",
        "::/129",
        ":/0",
        ":::/0",
        "1::2::3/64",
        "1:2:3:4:5:6:7/64",
        "1:2:3:4:5:6:7:8:9/64",
        "1:2:3:4:5:6:7:8::/64",
        "12345::/16",
        "1.2.3.4::/16",
        "::1.2.3.4:5/16",
        ":1::/16"
      })
  void whatIsNoBlockIsEmpty(String text) {
    assertThat(Cidr.of(text)).isEmpty();
  }

  @Test
  void aBlockDoesNotStrictlyContainItself() {
    Cidr block = Cidr.of("10.0.0.0/8").orElseThrow();
    assertThat(block.strictlyContains(block)).isFalse();
    assertThat(block.strictlyContains(Cidr.of("10.255.0.0/9").orElseThrow())).isTrue();
    assertThat(block.strictlyContains(Cidr.of("11.0.0.0/9").orElseThrow())).isFalse();
  }
}
