package dev.plumbline.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Manifests;
import dev.plumbline.resource.Container.Role;
import org.junit.jupiter.api.Test;

final class EcsTaskTest {
  private static final String TASK =
      """
      {"family": "shop", "cpu": "512", "memory": "1 GB", "networkMode": "host",
       "containerDefinitions": [
        {"name": "app", "image": "shop:1", "cpu": 256, "memory": 512, "user": "root:root",
         "dependsOn": [{"containerName": "migrate", "condition": "SUCCESS"}],
         "dockerSecurityOptions": ["no-new-privileges"]},
        {"name": "migrate", "image": "migrate:1", "memoryReservation": 64}],
       "volumes": [{"name": "logs", "host": {"sourcePath": "/var/log"}}, {"name": "tmp"}]}
      """;

  @Test
  void aTaskIsAPodWithItsContainers() {
    Resource task = Documents.resource(TASK);
    Workload pod = Workload.of(task);
    assertThat(task.kind()).isEqualTo(Kind.TASK_DEFINITION);
    assertThat(task.name()).isEqualTo("shop");
    assertThat(pod.spec().get("hostNetwork").isTrue()).isTrue();
    assertThat(pod.containers()).extracting(Container::name).containsExactly("app", "migrate");
    assertThat(pod.containers()).extracting(Container::role).containsExactly(Role.MAIN, Role.INIT);
    assertThat(pod.spec().get("volumes").items())
        .extracting(volume -> volume.at("hostPath", "path").path())
        .containsExactly("volumes[logs].host.sourcePath");
  }

  @Test
  void memoryIsInMebibytesAndCpuInThousandTwentyFourths() {
    Workload pod = Workload.of(Documents.resource(TASK));
    Container app = pod.containers().get(0);
    assertThat(app.resource("limits", "memory").scalar()).isEqualTo("512Mi");
    assertThat(app.resource("limits", "memory").path())
        .isEqualTo("containerDefinitions[app].memory");
    assertThat(app.resource("requests", "cpu").scalar()).isEqualTo("0.25");
    assertThat(app.resource("limits", "cpu").path()).isEqualTo("cpu");
    assertThat(pod.spec().at("resources", "limits", "memory").scalar()).isEqualTo("1Gi");
    assertThat(pod.containers().get(1).resource("requests", "memory").scalar()).isEqualTo("64Mi");
  }

  @Test
  void optionsAreFieldsOfTheSecurityContext() {
    Container app = Workload.of(Documents.resource(TASK)).containers().get(0);
    assertThat(app.security("runAsUser").integer()).hasValue(0);
    assertThat(app.security("allowPrivilegeEscalation").isFalse()).isTrue();
  }

  @Test
  void fargateTakesNoSecurityOptions() {
    Resource task =
        Documents.resource(
            """
            family: shop
            requiresCompatibilities: [FARGATE]
            containerDefinitions: [{name: app, image: a}]
            """);
    assertThat(security(task, "allowPrivilegeEscalation").isFalse()).isTrue();
  }

  @Test
  void cloudFormationWritesCapitals() {
    Resource task =
        Documents.resource(
            """
            Parameters: {ReadOnly: {Type: String}}
            Resources:
              Task:
                Type: AWS::ECS::TaskDefinition
                Properties:
                  ContainerDefinitions:
                  - {Name: app, Image: a, Memory: 512, ReadonlyRootFilesystem: !Ref ReadOnly,
                     Privileged: "true"}
            """);
    assertThat(task.name()).isEqualTo("Task");
    assertThat(Workload.of(task).containers().get(0).resource("limits", "memory").scalar())
        .isEqualTo("512Mi");
    assertThat(security(task, "privileged").isTrue()).isTrue();
    Node readOnly = security(task, "readOnlyRootFilesystem");
    assertThat(Platform.ECS.isOpen(readOnly)).isTrue();
    assertThat(readOnly.path())
        .isEqualTo("Resources.Task.Properties.ContainerDefinitions[0].ReadonlyRootFilesystem");
  }

  @Test
  void whatIsNoContainerIsLeftOut() {
    Resource task =
        Documents.resource("{\"family\": \"a\", \"containerDefinitions\": [1, null, [], {}]}");
    assertThat(Workload.of(task).containers()).hasSize(1);
    assertThat(Manifests.read("{\"family\": \"a\", \"containerDefinitions\": {}}").resources())
        .isEmpty();
  }

  private static Node security(Resource task, String field) {
    return Workload.of(task).containers().get(0).security(field);
  }
}
