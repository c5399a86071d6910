package dev.plumbline.reports;

import dev.plumbline.reach.Connection;
import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** For Graphviz: namespaces as clusters, an edge for each connection. */
public final class ReachDot {
  private ReachDot() {}

  public static void write(List<Connection> connections, Writer out) throws IOException {
    out.append("digraph reach {\n  rankdir=LR;\n  node [shape=box];\n");
    Map<String, SortedSet<String>> namespaces = new TreeMap<>();
    for (Connection connection : connections) {
      note(connection.source(), namespaces);
      note(connection.destination(), namespaces);
    }
    int cluster = 0;
    for (Map.Entry<String, SortedSet<String>> namespace : namespaces.entrySet()) {
      out.append("  subgraph cluster_").append(Integer.toString(cluster++)).append(" {\n");
      out.append("    label=").append(quoted(namespace.getKey())).append(";\n");
      for (String name : namespace.getValue()) {
        out.append("    ").append(quoted(name)).append(";\n");
      }
      out.append("  }\n");
    }
    for (Connection connection : connections) {
      edge(connection, connection.allowed(), "", out);
      edge(connection, connection.unknown(), ", style=dotted", out);
      edge(connection, connection.denied(), ", style=dashed, color=red", out);
    }
    out.append("}\n");
  }

  private static void note(Endpoint endpoint, Map<String, SortedSet<String>> namespaces) {
    if (endpoint instanceof Pods pods) {
      namespaces
          .computeIfAbsent(pods.namespace(), name -> new TreeSet<>())
          .add(Places.name(endpoint));
    }
  }

  private static void edge(Connection connection, PortSet ports, String style, Writer out)
      throws IOException {
    if (!ports.isEmpty()) {
      out.append(
          "  %s -> %s [label=%s%s];\n"
              .formatted(
                  quoted(Places.name(connection.source())),
                  quoted(Places.name(connection.destination())),
                  quoted(ports.toString()),
                  style));
    }
  }

  private static String quoted(String text) {
    return '"' + Visible.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
