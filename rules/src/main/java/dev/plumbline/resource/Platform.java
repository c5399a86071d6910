package dev.plumbline.resource;

import java.util.regex.Pattern;

/** What runs containers. Each shows its workloads as pods, and has words of its own for them. */
public enum Platform {
  KUBERNETES("", "pod", "node"),
  COMPOSE("compose-spec", "service", "host"),
  ECS("ecs", "task", "instance"),

  /** What is around that which runs containers. */
  CLOUD("cloudformation", "resource", "account"),

  /** Nothing runs there: it is the drawing of what shall run elsewhere. */
  DRAWING("plumbline.dev/v1", "component", "place"),

  /** Nothing runs there: it is what a scanner found in what runs elsewhere. */
  SCAN("trivy", "artifact", "scanner");

  /** What Compose replaces, or a template that comes before ECS. */
  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$(?:\\{|[A-Za-z_]).*");

  private static final Pattern BLANK_TO_FILL = Pattern.compile("<[^>]*>");

  private final String format;
  private final String unit;
  private final String machine;

  Platform(String format, String unit, String machine) {
    this.format = format;
    this.unit = unit;
    this.machine = machine;
  }

  /** What stands in place of the apiVersion that only Kubernetes writes. */
  String format() {
    return format;
  }

  /** What runs together, in its words. */
  public String unit() {
    return unit;
  }

  /** What it runs on, in its words. */
  public String machine() {
    return machine;
  }

  /**
   * Whether a value is decided elsewhere: by a variable of Compose, or by a function or a blank of
   * a template for ECS. What Kubernetes is given is what it takes.
   */
  public boolean isOpen(Node field) {
    Node written = field.written();
    return switch (this) {
      case KUBERNETES, DRAWING, SCAN -> false;
      case COMPOSE -> isVariable(written.text());
      case ECS, CLOUD ->
          written.is(Value.Type.MAP)
              || written.is(Value.Type.LIST)
              || isVariable(written.text())
              || BLANK_TO_FILL.matcher(written.text()).find()
              || isReference(written);
    };
  }

  /** CloudFormation's {@code !Ref}: the name of a parameter or resource of its template. */
  private static boolean isReference(Node written) {
    Node template = written.root();
    String name = written.text();
    return !name.isEmpty()
        && (template.at("Parameters", name).isPresent()
            || template.at("Resources", name).isPresent());
  }

  static boolean isVariable(String text) {
    return VARIABLE.matcher(text).find();
  }
}
