package dev.plumbline.reach;

import static dev.plumbline.reach.Reached.PODS;
import static dev.plumbline.reach.Reached.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a change opens, and what it closes. */
class ChangeTest {
  private static final String ONLY_FROM_B =
      policy(
          "p",
          "podSelector: {matchLabels: {app: a}},"
              + " ingress: [{from: [{podSelector: {matchLabels: {app: b}}}]}]");

  private static Inventory world(String... manifests) {
    return Reached.inventory(World.CLOSED, manifests);
  }

  private static List<String> opened(Inventory before, Inventory after) {
    return Reachability.opened(before, after).stream().map(Edge::toString).toList();
  }

  @Test
  @DisplayName("S-52: deleting a policy opens what it kept closed, and nothing else")
  void deletingAPolicyOpens() {
    List<String> opened = opened(world(PODS, ONLY_FROM_B), world(PODS));
    assertThat(opened).contains("x/c[Pod] -> x/a[Pod] every TCP port");
    assertThat(opened).contains("0.0.0.0/0 -> x/a[Pod] every UDP port");
    assertThat(opened).contains("any pod of another namespace -> x/a[Pod] every SCTP port");
    assertThat(opened).allMatch(edge -> edge.contains("-> x/a[Pod]"));
    assertThat(opened).noneMatch(edge -> edge.startsWith("x/b[Pod]"));
    assertThat(opened).hasSize(3 * 6).isEqualTo(opened.stream().distinct().toList());
    assertThat(opened(world(PODS), world(PODS, ONLY_FROM_B))).isEmpty();
    assertThat(Reachability.closed(world(PODS), world(PODS, ONLY_FROM_B)))
        .hasSize(18)
        .allMatch(edge -> edge.before() == Verdict.ALLOWED && edge.after() != Verdict.ALLOWED)
        .isSorted();
  }

  @Test
  @DisplayName("S-52: a label that changes opens what the policy no longer selects")
  void changingALabelOpens() {
    String relabelled =
        PODS.replace(
            "{name: a, namespace: x, labels: {app: a}}",
            "{name: a, namespace: x, labels: {app: changed}}");
    assertThat(opened(world(PODS, ONLY_FROM_B), world(relabelled, ONLY_FROM_B)))
        .contains("x/c[Pod] -> x/a[Pod] every TCP port");
  }

  @Test
  @DisplayName("S-52: a namespace that gets a label opens what it selects")
  void changingALabelOfANamespaceOpens() {
    String byTeam =
        policy(
            "p",
            "ingress: [{from: [{namespaceSelector: {matchLabels: {team: blue}}}],"
                + " ports: [{port: 80, endPort: 81}]}]");
    String blue = PODS.replace("team: \"y\"", "team: blue");
    assertThat(opened(world(PODS, byTeam), world(blue, byTeam)))
        .containsExactly(
            "y/a[Pod] -> x/a[Pod] TCP 80-81",
            "y/a[Pod] -> x/b[Pod] TCP 80-81",
            "y/a[Pod] -> x/c[Pod] TCP 80-81");
  }

  @Test
  void blocksThatGrowOpenTheAddressesThatAreNew() {
    String block =
        "podSelector: {matchLabels: {app: a}},"
            + " ingress: [{from: [{ipBlock: {cidr: %s}}], ports: [{port: 80}]}]";
    assertThat(
            opened(
                world(PODS, policy("p", block.formatted("8.0.0.0/9"))),
                world(PODS, policy("p", block.formatted("8.0.0.0/8")))))
        .containsExactly("8.128.0.0/9 -> x/a[Pod] TCP 80");
  }

  @Test
  void aChangeThatDecidesNothingOtherwiseOpensAndClosesNothing() {
    String twice = ONLY_FROM_B.replace("name: p", "name: q");
    assertThat(opened(world(PODS, ONLY_FROM_B), world(PODS, ONLY_FROM_B, twice))).isEmpty();
    assertThat(Reachability.closed(world(PODS, ONLY_FROM_B), world(PODS, ONLY_FROM_B, twice)))
        .isEmpty();
  }
}
