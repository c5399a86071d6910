package dev.plumbline.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The profiles that come with Plumbline; each is a file such as users write. */
final class BuiltInProfile {
  static final List<String> NAMES =
      List.of(
          "recommended", "restricted", "audit", "pod-security/baseline", "pod-security/restricted");

  private BuiltInProfile() {}

  /** The text of the profile of that name; empty where there is none. */
  static Optional<String> text(String name) throws IOException {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = BuiltInProfile.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the built-in profile " + name + " is missing");
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
