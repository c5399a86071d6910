package dev.plumbline.resource;

import dev.plumbline.Manifests;

/** Documents that a test of the model writes down. */
final class Documents {
  private Documents() {}

  /** The root of a text that holds one document, of whatever content. */
  static Node root(String text) {
    return Manifests.read("apiVersion: v1\nkind: Test\n" + text).resources().get(0).root();
  }

  static Resource resource(String text) {
    return Manifests.read(text).resources().get(0);
  }
}
