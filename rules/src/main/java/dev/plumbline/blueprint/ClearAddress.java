package dev.plumbline.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address whose scheme, or whose parameters, ask for no TLS. */
record ClearAddress(String scheme, String host) {
  private static final Set<String> CLEAR =
      Set.of("http", "ws", "tcp", "redis", "valkey", "amqp", "ldap", "mqtt", "nats", "ftp");
  private static final Set<String> BY_PARAMETER =
      Set.of("postgres", "postgresql", "mysql", "mariadb", "mongodb");
  private static final Pattern ADDRESS =
      Pattern.compile("\\b([a-z]+)://(?:[^/@\\s\"']*@)?([A-Za-z0-9][A-Za-z0-9.-]*)([^\\s\"']*)");
  private static final Pattern TLS =
      Pattern.compile("[?&](?:ssl|tls|sslmode|ssl-mode)=(?!disable|false|prefer|allow)");

  /** Those that a text holds, in order; a password in one is left out. */
  static List<ClearAddress> in(String text) {
    List<ClearAddress> found = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      String scheme = address.group(1);
      boolean isClear =
          CLEAR.contains(scheme)
              || (BY_PARAMETER.contains(scheme) && !TLS.matcher(address.group(3)).find());
      if (isClear) {
        found.add(new ClearAddress(scheme, address.group(2)));
      }
    }
    return found;
  }

  /** As in {@code redis://cache}. */
  @Override
  public String toString() {
    return scheme + "://" + host;
  }
}
