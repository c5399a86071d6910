package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Platform;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Skipped;
import org.junit.jupiter.api.Test;

class CloudTemplateTest {
  private static final String LISTENER =
      """
      Resources:
        Listener:
          Type: AWS::ElasticLoadBalancingV2::Listener
          Properties: {Protocol: HTTPS, LoadBalancerArn: !Ref LoadBalancer}
        Mine: {Type: Custom::Thing}
      """;

  private static Reading read(String text) {
    return ManifestReader.withDefaults().readText("stack.yaml", text);
  }

  @Test
  void whatATemplateDeclaresHasItsTypeAsKindAndIsStillSkippedAsNoManifest() {
    Reading reading = read(LISTENER);

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.skipped()).extracting(Skipped::reason).containsOnly(Skipped.Reason.OTHER);
    Resource listener = reading.resources().get(0);
    assertThat(reading.resources()).hasSize(1);
    assertThat(listener.kind())
        .isEqualTo(new Kind("cloudformation", "AWS::ElasticLoadBalancingV2::Listener"));
    assertThat(listener.platform()).isEqualTo(Platform.CLOUD);
    assertThat(listener.name()).isEqualTo("Listener");
    assertThat(listener.root().at("Properties", "Protocol").location().line()).isEqualTo(4);
    assertThat(listener.isWorkload()).isFalse();
  }

  @Test
  void taskDefinitionsBesideItStayWorkloads() {
    Reading reading =
        read(
            LISTENER
                + """
                  Task:
                    Type: AWS::ECS::TaskDefinition
                    Properties:
                      Family: shop
                      ContainerDefinitions: [{Name: shop, Image: "shop:1"}]
                """);

    assertThat(reading.resources())
        .extracting(resource -> resource.kind().name())
        .containsExactlyInAnyOrder("AWS::ElasticLoadBalancingV2::Listener", "TaskDefinition");
    assertThat(reading.skipped()).isEmpty();
  }

  @Test
  void anObjectOfKubernetesThatHasResourcesIsNoTemplate() {
    assertThat(
            read("""
                    apiVersion: example.org/v1
                    kind: Stack
                    metadata: {name: shop}
                    Resources: {Queue: {Type: "AWS::SQS::Queue"}}
                    """)
                .resources())
        .singleElement()
        .satisfies(stack -> assertThat(stack.platform()).isEqualTo(Platform.KUBERNETES));
  }
}
