package dev.plumbline.trivy;

import dev.plumbline.resource.Node;
import java.util.List;

/**
 * A part of what was scanned: the packages of its system, those of an application, a file.
 *
 * @param node as the report describes it
 */
public record Target(Node node) {
  /** Such as {@code alpine:3.10 (alpine 3.10.2)}. */
  public String name() {
    return node.get("Target").text();
  }

  /** What counts; what somebody set aside is in {@link #suppressed}. */
  public List<Vulnerability> vulnerabilities() {
    return node.get("Vulnerabilities").items().stream().map(Vulnerability::of).toList();
  }

  /** Checks of configuration, failed ones and, where the report lists them, others. */
  public List<Node> misconfigurations() {
    return node.get("Misconfigurations").items();
  }

  public List<Node> secrets() {
    return node.get("Secrets").items();
  }

  public List<Node> licenses() {
    return node.get("Licenses").items();
  }

  /** What an ignore file, a policy or a VEX document sets aside. */
  public List<Node> suppressed() {
    return node.get("ExperimentalModifiedFindings").items();
  }
}
