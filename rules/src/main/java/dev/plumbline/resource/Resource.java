package dev.plumbline.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One declared object and where it stands. Immutable. */
public final class Resource {
  private final ResourceKey key;
  private final Node root;
  private final List<PodTemplate> templates;

  private Resource(ResourceKey key, Node root, List<PodTemplate> templates) {
    this.key = key;
    this.root = root;
    this.templates = templates;
  }

  /**
   * The object that a document declares.
   *
   * @param defaultNamespace where the object belongs if it is namespaced and names none
   */
  public static Resource of(Node document, String defaultNamespace) {
    Kind kind = Kind.of(document.get("apiVersion").text(), document.get("kind").text());
    Node root =
        LibertyApplication.isKind(kind) ? LibertyApplication.withDefaults(document) : document;
    Node metadata = root.get("metadata");
    String written = metadata.get("namespace").text();
    String namespace = kind.isClusterScoped() ? "" : written.isEmpty() ? defaultNamespace : written;
    String name = metadata.get("name").scalar();
    String prefix = metadata.get("generateName").text();
    return new Resource(
        new ResourceKey(kind, namespace, name.isEmpty() ? prefix : name),
        root,
        PodTemplates.of(kind, root));
  }

  /**
   * A service of a Compose file.
   *
   * @param service where the file describes it
   * @param variables what the files say that it takes its environment from
   */
  public static Resource ofService(Node service, List<Node> variables) {
    return outside(
        Kind.COMPOSE_SERVICE,
        service.key(),
        service,
        new ComposeService(service, variables).template());
  }

  /** A task definition of Amazon ECS. */
  public static Resource ofTask(Node definition) {
    EcsTask task = new EcsTask(definition);
    return outside(Kind.TASK_DEFINITION, task.name(), definition, task.template());
  }

  /**
   * What CloudFormation makes, by the name that its template gives it.
   *
   * @param declared with its {@code Type} and {@code Properties}
   */
  public static Resource ofCloud(Node declared) {
    Kind kind = new Kind(Kind.CLOUD.group(), declared.get("Type").text());
    return new Resource(new ResourceKey(kind, "", declared.key()), declared, List.of());
  }

  /** A report of Trivy, by the name of what was scanned. */
  public static Resource ofScan(Node report) {
    return new Resource(
        new ResourceKey(Kind.TRIVY_REPORT, "", report.get("ArtifactName").text()),
        report,
        List.of());
  }

  private static Resource outside(Kind kind, String name, Node root, PodTemplate template) {
    return new Resource(new ResourceKey(kind, "", name), root, List.of(template));
  }

  /** Whether this runs pods: it is of such a kind, or a custom resource with a pod template. */
  public boolean isWorkload() {
    return platform() == Platform.KUBERNETES && !templates.isEmpty();
  }

  /** This object once for each template of pods it holds; as it is where it holds one or none. */
  public List<Resource> perPodTemplate() {
    return templates.size() < 2
        ? List.of(this)
        : templates.stream().map(one -> new Resource(key, root, List.of(one))).toList();
  }

  /** What its pods are made from, the first where there are several. */
  Optional<PodTemplate> template() {
    return templates.stream().findFirst();
  }

  public ResourceKey key() {
    return key;
  }

  public Kind kind() {
    return key.kind();
  }

  /** Empty for objects that belong to no namespace. */
  public String namespace() {
    return key.namespace();
  }

  public String name() {
    return key.name();
  }

  public Platform platform() {
    return kind().platform();
  }

  /** As written, such as {@code apps/v1}; of what is no object of Kubernetes, its format. */
  public String apiVersion() {
    return platform() != Platform.KUBERNETES ? platform().format() : root.get("apiVersion").text();
  }

  public Node root() {
    return root;
  }

  public Node get(String field) {
    return root.get(field);
  }

  /** The object's labels, in the order written; entries that are no strings are left out. */
  public Map<String, String> labels() {
    return strings(root.at("metadata", "labels"));
  }

  /** The string entries of a map, in the order written. */
  public static Map<String, String> strings(Node map) {
    Map<String, String> strings = new LinkedHashMap<>();
    for (Node field : map.fields()) {
      if (field.is(Value.Type.STRING)) {
        strings.put(field.key(), field.text());
      }
    }
    return strings;
  }

  @Override
  public String toString() {
    return key + " (" + root.location() + ")";
  }
}
