package dev.plumbline.evaluate;

import dev.plumbline.profile.Exemption;

/** An exemption that sets nothing aside. */
public record UnusedExemption(Exemption exemption, Why why) {

  /** Why an exemption does nothing. */
  public enum Why {
    EXPIRED("expired"),
    MATCHES_NOTHING("matches no finding");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
