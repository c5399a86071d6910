package dev.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestsTest {
  @TempDir private Path project;

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = project.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private Manifests found() throws IOException {
    MavenProject maven = new MavenProject();
    maven.setFile(project.resolve("pom.xml").toFile());
    maven.getBuild().setDirectory(project.resolve("target").toString());
    maven.getBuild().setOutputDirectory(project.resolve("target/classes").toString());
    return Manifests.of(List.of(maven));
  }

  private List<String> paths() throws IOException {
    return found().paths().stream().map(path -> project.relativize(path).toString()).toList();
  }

  @Test
  void aProjectWithoutManifestsHasNone() throws IOException {
    files("src/main/java/App.java", "deploy/run.sh", "src/main/jkube/deployment.yaml");
    assertThat(found()).isEqualTo(new Manifests(List.of(), List.of()));
  }

  @Test
  void sourcesAreWhereTeamsPutThem() throws IOException {
    files("src/main/kubernetes/a.yaml", "k8s/dev/b.yml", "deploy/c.json");
    assertThat(paths()).containsExactly("src/main/kubernetes", "k8s", "deploy");
  }

  @Test
  void whatQuarkusWritesTwiceIsJudgedOnceAndBeforeWhatItTookIn() throws IOException {
    files("target/kubernetes/kubernetes.yml", "target/kubernetes/kubernetes.json");
    files("src/main/kubernetes/kubernetes.yml", "src/main/kubernetes/network.yaml");
    assertThat(paths())
        .containsExactly("target/kubernetes/kubernetes.yml", "src/main/kubernetes/network.yaml");
    assertThat(found().notes())
        .singleElement()
        .asString()
        .contains("src/main/kubernetes/kubernetes.yml: Quarkus takes it in");
  }

  @Test
  void anotherPlatformIsNamedAndNotJudged() throws IOException {
    files("target/kubernetes/kubernetes.yml", "target/kubernetes/openshift.yml");
    assertThat(paths()).containsExactly("target/kubernetes/kubernetes.yml");
    assertThat(found().notes())
        .singleElement()
        .asString()
        .contains("target/kubernetes/openshift.yml: for another platform than ");
  }

  @Test
  void theOnlyPlatformIsJudgedWhicheverItIs() throws IOException {
    files("target/kubernetes/knative.yml", "target/kubernetes/knative.json");
    assertThat(paths()).containsExactly("target/kubernetes/knative.yml");
  }

  @Test
  void whatJKubeWritesTwiceIsJudgedOnce() throws IOException {
    files("target/classes/META-INF/jkube/kubernetes.yml");
    files("target/classes/META-INF/jkube/kubernetes/cart-service.yml");
    assertThat(paths()).containsExactly("target/classes/META-INF/jkube/kubernetes");
    assertThat(found().notes()).isEmpty();
  }

  @Test
  void aChartThatIsGeneratedComesBeforeItsSource() throws IOException {
    files("src/main/helm/cart/Chart.yaml");
    assertThat(paths()).containsExactly("src/main/helm");
    files("target/helm/kubernetes/cart/Chart.yaml");
    assertThat(paths()).containsExactly("target/helm");
    assertThat(found().notes()).singleElement().asString().contains("src/main/helm: its charts");
  }

  @Test
  void valuesWithoutAChartAreNoChart() throws IOException {
    files("src/main/helm/values.yaml");
    assertThat(paths()).isEmpty();
  }
}
