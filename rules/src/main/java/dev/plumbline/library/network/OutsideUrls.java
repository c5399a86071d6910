package dev.plumbline.library.network;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts of the internet that variables of containers name, by their public top-level domains. */
final class OutsideUrls {
  private static final Pattern URL =
      Pattern.compile("(https?)://(?:[^/@\\s]{1,200}@)?([A-Za-z0-9.-]{1,253})(?::(\\d{1,5}))?");
  private static final Set<String> PUBLIC =
      Set.of("com", "org", "net", "io", "dev", "eu", "de", "uk", "us", "cloud", "app", "ai", "sh");

  private OutsideUrls() {}

  /**
   * A host that a container is told of.
   *
   * @param variable which names it; its value may hold more than the host and is not repeated
   */
  record Outside(Container container, String variable, String host, int port) {}

  static List<Outside> of(Workload workload) {
    List<Outside> found = new ArrayList<>();
    for (Container container : workload.containers()) {
      for (Node variable : container.node().get("env").items()) {
        Matcher url = URL.matcher(variable.get("value").text());
        while (url.find()) {
          String host = url.group(2);
          String last = host.substring(host.lastIndexOf('.') + 1);
          if (host.contains(".") && PUBLIC.contains(last)) {
            String name = variable.get("name").text();
            found.add(new Outside(container, name, host, port(url)));
          }
        }
      }
    }
    return found;
  }

  private static int port(Matcher url) {
    if (url.group(3) != null) {
      return Math.min(65_535, Integer.parseInt(url.group(3)));
    }
    return url.group(1).equals("https") ? 443 : 80;
  }
}
