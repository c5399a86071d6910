package dev.plumbline.maven;

import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes down today's findings in the manifests of all modules at once, so that aggregate with that
 * baseline fails on new ones only. What an exemption sets aside is no part of it.
 */
@Mojo(name = "aggregate-baseline", aggregator = true, threadSafe = true)
public final class AggregateBaselineMojo extends BaselineMojo {

  @Override
  boolean judgesAllModules() {
    return true;
  }
}
