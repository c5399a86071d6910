package dev.plumbline.evaluate;

import dev.plumbline.resource.KubernetesVersion;
import dev.plumbline.rule.Threshold;

/**
 * An environment that was judged.
 *
 * @param name empty for what belongs to none
 * @param failOn the least severity that fails there
 * @param kubernetesVersion the release whose rules held there
 * @param resources how many objects were judged there
 */
public record JudgedEnvironment(
    String name, Threshold failOn, KubernetesVersion kubernetesVersion, int resources) {}
