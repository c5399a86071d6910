package dev.plumbline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document calls something, read as the name of a component: {@code Frontend Pods}, {@code
 * PostgreSQL StatefulSet} and {@code Backend (per pod)} are {@code frontend}, {@code postgresql}
 * and {@code backend}.
 *
 * @param kind that the words tell, such as {@code StatefulSet}
 * @param number that stands at the end, as in {@code Pod 2}
 */
record Title(String component, Optional<String> kind, Optional<String> number) {
  private static final Map<String, String> KINDS =
      Map.of(
          "deployment", "Deployment",
          "statefulset", "StatefulSet",
          "daemonset", "DaemonSet",
          "cronjob", "CronJob");
  private static final Set<String> ROLES =
      Set.of(
          "pod",
          "pods",
          "container",
          "containers",
          "replica",
          "replicas",
          "daemon",
          "instance",
          "instances",
          "deployment",
          "statefulset",
          "daemonset",
          "cronjob");
  private static final Set<String> OUTSIDE =
      Set.of("internet", "user", "users", "client", "clients", "browser", "browsers", "public");
  private static final Set<String> RESERVED = Set.of("all", "any-namespace", "ingress-controller");
  private static final int LONGEST = 60;

  /** What a blueprint calls everybody outside. */
  static final String INTERNET = "internet";

  static Title of(String text) {
    List<String> words = new ArrayList<>(Words.of(Words.withoutParentheses(text)));
    if (words.isEmpty()) {
      words.addAll(Words.of(text));
    }
    if (!words.isEmpty() && OUTSIDE.containsAll(words)) {
      return new Title(INTERNET, Optional.empty(), Optional.empty());
    }
    Optional<String> kind = words.stream().filter(KINDS::containsKey).findFirst().map(KINDS::get);
    Optional<String> number = Optional.empty();
    int last = words.size() - 1;
    while (last > 0 && (ROLES.contains(words.get(last)) || Words.isNumber(words.get(last)))) {
      number = Words.isNumber(words.get(last)) ? Optional.of(words.get(last)) : number;
      words.remove(last);
      last--;
    }
    String name = String.join("-", words);
    String bounded = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return new Title(RESERVED.contains(bounded) ? bounded + "-component" : bounded, kind, number);
  }

  /** Whether it names something that runs. */
  boolean isNamed() {
    return !component.isEmpty() && !ROLES.contains(component);
  }

  /** Whether a text names pods of something, as in {@code Frontend Pod}. */
  static boolean isWorkload(String text) {
    List<String> words = Words.of(Words.withoutParentheses(text));
    return words.size() > 1 && ROLES.contains(words.get(words.size() - 1)) && of(text).isNamed();
  }
}
