package dev.plumbline.reach;

import java.util.Locale;
import java.util.Optional;

/** A transport that policies speak of; others, such as ICMP, they leave to the implementation. */
public enum Protocol {
  TCP(0),
  UDP(1),
  SCTP(2);

  private final int order;

  Protocol(int order) {
    this.order = order;
  }

  /** Where the ports of this protocol begin among the ports of all protocols. */
  int offset() {
    return order * PortSet.PER_PROTOCOL;
  }

  /** The protocol of a port among the ports of all protocols. */
  static Protocol at(int port) {
    return port < UDP.offset() ? TCP : port < SCTP.offset() ? UDP : SCTP;
  }

  /** The protocol of that name; TCP where none is written. */
  static Optional<Protocol> of(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "", "TCP" -> Optional.of(TCP);
      case "UDP" -> Optional.of(UDP);
      case "SCTP" -> Optional.of(SCTP);
      default -> Optional.empty();
    };
  }
}
