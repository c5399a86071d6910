package dev.plumbline.trivy;

import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Trivy says of one image, file system or machine.
 *
 * @param resource the report, as a file or as an object of a cluster
 */
public record TrivyReport(Resource resource) {
  private static final String IMAGE = "container_image";

  /** Whether it is what the operator writes. */
  private boolean isObject() {
    return resource.kind().equals(Kind.VULNERABILITY_REPORT);
  }

  private Node root() {
    return resource.root();
  }

  private Node object() {
    return resource.get("report");
  }

  /** The parts that were scanned; of an object none, for it knows only the whole. */
  public List<Target> targets() {
    return root().get("Results").items().stream().map(Target::new).toList();
  }

  public List<Vulnerability> vulnerabilities() {
    return isObject()
        ? object().get("vulnerabilities").items().stream().map(Vulnerability::ofObject).toList()
        : targets().stream().flatMap(target -> target.vulnerabilities().stream()).toList();
  }

  /** Whether nobody mends the system of the image any more. */
  public boolean isEndOfLife() {
    return isObject()
        ? object().at("os", "eosl").isTrue()
        : root().at("Metadata", "OS", "EOSL").isTrue();
  }

  /** The system of the image with its version; empty where the report knows none. */
  public String system() {
    Node system = isObject() ? object().get("os") : root().at("Metadata", "OS");
    String family = system.get(isObject() ? "family" : "Family").text();
    return (family + " " + system.get(isObject() ? "name" : "Name").text()).strip();
  }

  /** The names of the image; none where no image was scanned. */
  List<ImageReference> images() {
    String type = root().get("ArtifactType").text();
    if (!isObject() && !type.isEmpty() && !type.equals(IMAGE)) {
      return List.of();
    }
    Stream<String> names = isObject() ? Stream.of(nameInObject()) : namesInFile();
    return names.flatMap(name -> ImageReference.parse(name).stream()).distinct().toList();
  }

  boolean knowsDigest() {
    return images().stream().anyMatch(image -> image.digest().isPresent());
  }

  private Stream<String> namesInFile() {
    Node metadata = root().get("Metadata");
    return Stream.of(
            Stream.of(root().get("ArtifactName"), metadata.get("Reference")),
            metadata.get("RepoTags").items().stream(),
            metadata.get("RepoDigests").items().stream())
        .flatMap(nodes -> nodes)
        .map(Node::text);
  }

  private String nameInObject() {
    Node artifact = object().get("artifact");
    String server = object().at("registry", "server").text();
    String tag = artifact.get("tag").text();
    String digest = artifact.get("digest").text();
    return (server.isEmpty() ? "" : server + "/")
        + artifact.get("repository").text()
        + (tag.isEmpty() ? "" : ":" + tag)
        + (digest.isEmpty() ? "" : "@" + digest);
  }
}
