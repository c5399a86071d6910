package dev.plumbline.reports;

import dev.plumbline.evaluate.Report;
import dev.plumbline.reports.PolicyResult.Result;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * For clusters: one PolicyReport for each namespace, and a ClusterPolicyReport for what belongs to
 * none. That one is always there, for nobody can apply a stream without objects.
 */
public final class PolicyReport implements ReportWriter {
  /** A store of Kubernetes takes 1.5 MB an object; a result is seldom more than 1 KB. */
  private static final int RESULTS_AN_OBJECT = 1000;

  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  @Override
  public void write(Report report, Writer out) throws IOException {
    SortedMap<String, List<PolicyResult>> namespaces = new TreeMap<>();
    namespaces.put("", new ArrayList<>());
    for (PolicyResult result : PolicyResult.of(report)) {
      String namespace = NAMESPACE.matcher(result.namespace()).matches() ? result.namespace() : "";
      namespaces.computeIfAbsent(namespace, first -> new ArrayList<>()).add(result);
    }
    for (var namespace : namespaces.entrySet()) {
      List<PolicyResult> results = namespace.getValue();
      int number = 1;
      for (int from = 0; from == 0 || from < results.size(); from += RESULTS_AN_OBJECT) {
        int to = Math.min(from + RESULTS_AN_OBJECT, results.size());
        String name = number == 1 ? "plumbline" : "plumbline-" + number;
        out.append(text(namespace.getKey(), name, results.subList(from, to)));
        number++;
      }
    }
  }

  private static String text(String namespace, String name, List<PolicyResult> results) {
    YamlText yaml = new YamlText();
    yaml.start();
    yaml.field(0, "apiVersion", "wgpolicyk8s.io/v1alpha2");
    yaml.field(0, "kind", namespace.isEmpty() ? "ClusterPolicyReport" : "PolicyReport");
    yaml.open(0, "metadata");
    yaml.field(1, "name", name);
    if (!namespace.isEmpty()) {
      yaml.field(1, "namespace", namespace);
    }
    yaml.open(1, "labels");
    yaml.field(2, "app.kubernetes.io/managed-by", "plumbline");
    yaml.open(0, "summary");
    yaml.number(1, "pass", 0);
    Arrays.stream(Result.values())
        .forEach(
            result ->
                yaml.number(
                    1,
                    result.toString(),
                    results.stream().filter(one -> one.result() == result).count()));
    if (results.isEmpty()) {
      yaml.line(0, "results: []");
    } else {
      yaml.open(0, "results");
      results.forEach(result -> result.write(yaml));
    }
    return yaml.toString();
  }
}
