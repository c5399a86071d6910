package dev.plumbline.resource;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a container image, by the grammar of the distribution project, which kubelet and
 * container runtimes share: {@code registry/repository:tag@digest}.
 *
 * @param registry host and port; {@code docker.io} where none is written
 * @param repository with {@code library/} before a bare name of Docker Hub
 */
public record ImageReference(
    String registry, String repository, Optional<String> tag, Optional<String> digest) {
  private static final String DOCKER_HUB = "docker.io";
  private static final Pattern REGISTRY =
      Pattern.compile(
          "(?:(?:LABEL(?:\\.LABEL)*)|\\[[0-9a-fA-F:]+])(?::\\d+)?"
              .replace("LABEL", "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])"));
  private static final Pattern REPOSITORY =
      Pattern.compile("PART(?:/PART)*".replace("PART", "[a-z0-9]++(?:(?:__|[._]|-+)[a-z0-9]++)*+"));
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final Pattern IDENTIFIER = Pattern.compile("[a-f0-9]{64}");
  private static final Pattern DIGEST = Pattern.compile("(sha\\d{3}):([a-f0-9]+)");
  private static final Map<String, Integer> DIGITS =
      Map.of("sha256", 64, "sha384", 96, "sha512", 128);
  private static final int LONGEST_REPOSITORY = 255;

  /** The image of that name; empty where kubelet could not read it. */
  public static Optional<ImageReference> parse(String text) {
    if (IDENTIFIER.matcher(text).matches()) {
      return Optional.empty();
    }
    int at = text.indexOf('@');
    Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    String tagged = at < 0 ? text : text.substring(0, at);
    int colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
    Optional<String> tag = colon < 0 ? Optional.empty() : Optional.of(tagged.substring(colon + 1));
    String name = colon < 0 ? tagged : tagged.substring(0, colon);
    return tag.stream().allMatch(TAG.asMatchPredicate())
            && digest.stream().allMatch(ImageReference::isDigest)
        ? named(name, tag, digest)
        : Optional.empty();
  }

  private static Optional<ImageReference> named(
      String name, Optional<String> tag, Optional<String> digest) {
    int slash = name.indexOf('/');
    boolean registered = slash >= 0 && isRegistry(name.substring(0, slash));
    String written = registered ? name.substring(0, slash) : DOCKER_HUB;
    String registry = written.equals("index." + DOCKER_HUB) ? DOCKER_HUB : written;
    String path = registered ? name.substring(slash + 1) : name;
    boolean official = registry.equals(DOCKER_HUB) && path.indexOf('/') < 0;
    String repository = official ? "library/" + path : path;
    return REGISTRY.matcher(registry).matches()
            && REPOSITORY.matcher(repository).matches()
            && repository.length() <= LONGEST_REPOSITORY
        ? Optional.of(new ImageReference(registry, repository, tag, digest))
        : Optional.empty();
  }

  private static boolean isRegistry(String firstPart) {
    return firstPart.contains(".")
        || firstPart.contains(":")
        || firstPart.equals("localhost")
        || !firstPart.equals(firstPart.toLowerCase(Locale.ROOT));
  }

  private static boolean isDigest(String text) {
    Matcher matcher = DIGEST.matcher(text);
    return matcher.matches()
        && DIGITS.getOrDefault(matcher.group(1), 0) == matcher.group(2).length();
  }

  /** Whether the name means another image whenever somebody pushes: no digest, and no real tag. */
  public boolean isFloating() {
    return digest.isEmpty() && tag.orElse("latest").equals("latest");
  }

  /** In full. */
  @Override
  public String toString() {
    return registry
        + "/"
        + repository
        + tag.map(text -> ":" + text).orElse("")
        + digest.map(text -> "@" + text).orElse("");
  }
}
