package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An environment that held nobody to anything. */
class IdleEnvironmentsTest extends StagedRepository {

  @BeforeEach
  void writeAnObject() throws Exception {
    config("k8s/dev/a.yaml", "a");
  }

  private List<String> notices(String path, Optional<String> environment) throws Exception {
    Path asked = folder.resolve(path).normalize();
    return lint(asked, environment, Optional.empty()).notices().stream()
        .map(n -> "%d %s %s: %s".formatted(n.location().line(), n.topic(), n.kind(), n.message()))
        .toList();
  }

  private List<String> notices(String path) throws Exception {
    return notices(path, Optional.empty());
  }

  @Test
  void anEnvironmentWithoutObjectsIsNamedAtItsLine() throws Exception {
    profile(
        """
        environments:
          development: {paths: [k8s/dev]}
          production: {paths: [k8s/prd, "**/prod/**"]}
        """);
    String notice =
        "6 environment nothing to judge: no object was read from the paths of environment"
            + " \"production\": \"k8s/prd\", \"**/prod/**\"";
    assertThat(notices("")).containsExactly(notice);
    assertThat(lint().notices()).extracting(Notice::environment).containsExactly("production");
    assertThat(lint(Optional.empty(), Optional.empty()).outcome()).isEqualTo(Outcome.FAILED);
    config("k8s/prod/a.yaml", "a");
    assertThat(notices("")).isEmpty();
  }

  @Test
  void itIsNamedWhereItsFilesAreIgnoredOrHoldNothing() throws Exception {
    config("k8s/prod/a.yaml", "a");
    profile("ignore: [k8s/prod/**]\nenvironments: {production: {paths: [k8s/prod]}}\n");
    assertThat(notices("")).hasSize(1);
    file("k8s/prod/a.yaml", "just: values\n");
    profile("environments: {production: {paths: [k8s/prod]}}\n");
    assertThat(notices("")).hasSize(1);
  }

  @Test
  void whatIsPartlyOutsideTheFilesThatWereReadIsNotNamed() throws Exception {
    profile("environments: {production: {paths: [k8s/prod, other]}}\n");
    assertThat(notices("k8s")).isEmpty();
    profile("environments: {production: {paths: [k8s/prod]}}\n");
    assertThat(notices("k8s/dev")).isEmpty();
    assertThat(notices("k8s/dev/a.yaml")).isEmpty();
    assertThat(notices("k8s")).hasSize(1);
  }

  @Test
  void aPatternMayMatchAnywhereBelowItsFirstWildcard() throws Exception {
    profile("environments: {production: {paths: ['k8s/pro*/x']}}\n");
    assertThat(notices("k8s/dev")).isEmpty();
    assertThat(notices("k8s")).hasSize(1);
    profile("environments: {production: {paths: ['**/prod']}}\n");
    assertThat(notices("k8s")).isEmpty();
    assertThat(notices("")).hasSize(1);
  }

  @Test
  void whereOneIsAskedForNoneIsIdle() throws Exception {
    profile("environments: {production: {paths: [k8s/prod]}, test: {paths: [test]}}\n");
    assertThat(notices("", Optional.of("production"))).isEmpty();
    assertThat(notices("")).hasSize(2);
  }

  @Test
  void anEnvironmentWithoutPathsIsThereToBeAskedFor() throws Exception {
    profile("environments: {production: {failOn: medium}}\n");
    assertThat(notices("")).isEmpty();
  }
}
