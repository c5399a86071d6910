package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComposeServiceTest {

  @ParameterizedTest
  @CsvSource({
    "512M, 536870912",
    "512m, 536870912",
    "1gb, 1073741824",
    "1.5g, 1610612736",
    "2048, 2048",
    "64k, 65536",
    "300b, 300",
    "'100 kb', 102400",
    "1gib, 1073741824"
  })
  void unitsOfBytesArePowersOf1024(String written, long bytes) {
    Node memory = container("mem_limit: " + written).resource("limits", "memory");
    assertThat(Quantity.of(memory).orElseThrow().value()).isEqualByComparingTo(bytes + "");
    assertThat(memory.path()).isEqualTo("services.web.mem_limit");
    assertThat(memory.written().scalar()).isEqualTo(written);
  }

  @Test
  void amountsStandUnderDeployOrInTheService() {
    Container deployed =
        container(
            "deploy: {resources: {limits: {cpus: '0.5', memory: 1G},"
                + " reservations: {memory: 512M}}}");
    assertThat(deployed.resource("limits", "cpu").path())
        .isEqualTo("services.web.deploy.resources.limits.cpus");
    assertThat(deployed.resource("limits", "memory").scalar()).isEqualTo("1Gi");
    assertThat(deployed.resource("requests", "memory").scalar()).isEqualTo("512Mi");
    Container quota = container("cpu_quota: 50000");
    assertThat(quota.resource("limits", "cpu").scalar()).isEqualTo("0.5");
    assertThat(container("cpus: 2").resource("limits", "cpu").scalar()).isEqualTo("2");
    assertThat(container("{}").resource("limits", "memory").path())
        .isEqualTo("services.web.deploy.resources.limits.memory");
  }

  @ParameterizedTest
  @CsvSource({"root, 0", "'0:0', 0", "'1000:1000', 1000", "1000, 1000", "postgres, postgres"})
  void theUserIsBeforeTheColon(String written, String user) {
    Node account = container("user: " + quoted(written)).security("runAsUser");
    assertThat(account.scalar()).isEqualTo(user);
    assertThat(account.written().key()).isEqualTo("user");
  }

  @Test
  void optionsAreFieldsOfTheSecurityContext() {
    Container web =
        container(
            "security_opt: ['no-new-privileges:true', 'seccomp:unconfined']\n"
                + "cap_add: [cap_net_admin]\ncap_drop: [all]\nread_only: true");
    assertThat(web.security("allowPrivilegeEscalation").isFalse()).isTrue();
    assertThat(web.security("allowPrivilegeEscalation").path())
        .isEqualTo("services.web.security_opt[0]");
    assertThat(web.security("seccompProfile", "type").text()).isEqualTo("Unconfined");
    assertThat(web.security("capabilities", "add").items().get(0).text()).isEqualTo("NET_ADMIN");
    assertThat(web.security("capabilities", "drop").items().get(0).text()).isEqualTo("ALL");
    assertThat(web.security("readOnlyRootFilesystem").isTrue()).isTrue();
    assertThat(container("{}").security("seccompProfile", "type").text())
        .isEqualTo("RuntimeDefault");
  }

  @Test
  void theEnvironmentIsAMapOrAList() {
    for (String written : new String[] {"{A: 1, B: }", "[A=1, B]"}) {
      Node env = container("environment: " + written).node().get("env");
      assertThat(env.items()).extracting(item -> item.get("name").text()).containsExactly("A", "B");
      assertThat(env.items().get(0).get("value").text()).isEqualTo("1");
      assertThat(env.items().get(1).get("value").isMissing()).isTrue();
      assertThat(env.items().get(1).get("valueFrom").isPresent()).isTrue();
    }
    assertThat(container("environment: {A: 1}").node().get("env").items().get(0).path())
        .isEqualTo("services.web.environment.A");
  }

  @Test
  void onlyPathsOfTheHostAreHostPaths() {
    Workload web =
        Workload.of(
            service(
                "volumes: [./src:/src, data:/data, /etc:/host:ro,"
                    + " {type: bind, source: /run, target: /run}, '${ROOT}:/x']"));
    assertThat(web.spec().get("volumes").items())
        .extracting(volume -> volume.at("hostPath", "path").text())
        .containsExactly("/etc", "/run");
  }

  @Test
  void anImageBesideABuildIsTheNameOfItsResult() {
    assertThat(container("build: .").image().isMissing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"${A}, true", "${A:-b}, true", "$A, true", "a$$b, false", "a$, false", "$$$A, true"})
  void aVariableIsDecidedElsewhere(String text, boolean open) {
    assertThat(Platform.COMPOSE.isOpen(service("user: '" + text + "'").get("user")))
        .isEqualTo(open);
    assertThat(Platform.KUBERNETES.isOpen(service("user: '" + text + "'").get("user"))).isFalse();
  }

  private static String quoted(String text) {
    return text.contains(":") ? '"' + text + '"' : text;
  }

  private static Container container(String fields) {
    return Workload.of(service(fields)).containers().get(0);
  }

  private static Resource service(String fields) {
    String body = fields.equals("{}") ? "hostname: web" : fields;
    Node document =
        Documents.root("services:\n  web:\n    image: web:1\n" + body.indent(4).stripTrailing());
    return Resource.ofService(document.at("services", "web"), List.of());
  }
}
