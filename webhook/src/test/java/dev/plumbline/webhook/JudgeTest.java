package dev.plumbline.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.Report;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.source.ManifestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
  private static final String REVIEW =
      """
      {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
        "uid": "1", "operation": "CREATE", "namespace": "shop",
        "kind": {"group": "", "version": "v1", "kind": "Pod"},
        "object": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "cart",
          "namespace": "shop", "annotations": {"plumbline.dev/skip.privileged-container": "x"}},
          "spec": {"containers": [
            {"name": "app", "image": "i:1", "securityContext": {"privileged": true}}]}}}}
      """;

  @TempDir private Path folder;
  private Path profile;

  @BeforeEach
  void write() throws IOException {
    profile =
        Files.writeString(
            folder.resolve("plumbline.yaml"),
            """
            apiVersion: plumbline.dev/v1
            kind: Profile
            rules: {'*': off, privileged-container: critical}
            environments: {development: {paths: [dev], failOn: never}}
            """);
  }

  private Report judged(Optional<String> environment) throws Exception {
    return new Judge(Optional.of(profile.toString()), environment)
        .judge(
            ReviewRequest.read(
                ManifestReader.withDefaults(), REVIEW.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theEnvironmentOfTheClusterDecides() throws Exception {
    assertThat(judged(Optional.empty()).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(judged(Optional.of("development")).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void anUnknownEnvironmentStopsTheStart() {
    assertThatThrownBy(() -> judged(Optional.of("prod")))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("known are development");
  }

  @Test
  void anAuthorIsToldThatTheProfileDoesNotAllowTheAnnotation() throws Exception {
    assertThat(judged(Optional.empty()).notices())
        .extracting(notice -> notice.message())
        .containsExactly(
            "annotation \"plumbline.dev/skip.privileged-container\" exempts nothing:"
                + " the profile does not allow it");
  }
}
