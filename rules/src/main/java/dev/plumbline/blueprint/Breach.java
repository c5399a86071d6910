package dev.plumbline.blueprint;

import dev.plumbline.resource.Node;
import dev.plumbline.rule.Severity;

/**
 * Where manifests are not what a requirement demands, or may not be.
 *
 * @param requirement empty where none demands it
 */
record Breach(Severity severity, String requirement, Node node, String message) {}
