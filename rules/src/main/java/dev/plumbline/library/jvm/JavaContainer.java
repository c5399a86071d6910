package dev.plumbline.library.jvm;

import dev.plumbline.resource.Container;
import dev.plumbline.resource.ImageReference;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.resource.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A container that runs a Java virtual machine.
 *
 * @param evidence what it was recognised by, as a message says it
 */
record JavaContainer(
    Container container, Environment environment, JvmOptions options, String evidence) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern JAVA_WORD =
      Pattern.compile("(?:open)?(?:java|jdk|jre)\\d*|temurin|quarkus|spring|springboot|corretto");
  private static final Pattern LIBERTY = Pattern.compile("(?:open|websphere)-?liberty");
  private static final Pattern SIZING_IMAGE = Pattern.compile("quarkus|ubi\\d*/openjdk");
  private static final Set<String> LIBERTY_GROUPS =
      Set.of("apps.openliberty.io", "liberty.websphere.ibm.com");

  /** The Java containers of a pod that run as long as it does. */
  static List<JavaContainer> in(Resource subject, Inventory inventory) {
    return Workload.of(subject).longRunningContainers().stream()
        .map(container -> of(container, subject, inventory))
        .flatMap(Optional::stream)
        .toList();
  }

  static Optional<JavaContainer> of(Container container, Resource subject, Inventory inventory) {
    Environment environment = Environment.of(container, subject, inventory);
    JvmOptions options = JvmOptions.of(container, environment);
    return evidence(container, environment, subject)
        .map(evidence -> new JavaContainer(container, environment, options, evidence));
  }

  private static Optional<String> evidence(
      Container container, Environment environment, Resource subject) {
    if (JvmOptions.startsJava(container)) {
      return Optional.of("its command java");
    }
    if (LIBERTY_GROUPS.contains(subject.kind().group())) {
      return Optional.of("its kind " + subject.kind().name());
    }
    return JvmOptions.VARIABLES.stream()
        .filter(environment::names)
        .findFirst()
        .map(name -> "its variable " + name)
        .or(() -> imageEvidence(container.image()));
  }

  /** A name with the word native in it is that of a program compiled ahead of time. */
  private static Optional<String> imageEvidence(Node image) {
    return ImageReference.parse(image.text())
        .map(reference -> name(reference).toLowerCase(Locale.ROOT))
        .filter(name -> words(name).noneMatch("native"::equals))
        .filter(
            name ->
                LIBERTY.matcher(name).find() || words(name).anyMatch(JAVA_WORD.asMatchPredicate()))
        .map(name -> "its image " + image.text());
  }

  private static String name(ImageReference reference) {
    return reference.repository() + ":" + reference.tag().orElse("");
  }

  private static Stream<String> words(String name) {
    return BETWEEN_WORDS.splitAsStream(name);
  }

  /** Whether this looks like Liberty, whose images bring OpenJ9 and its own defaults. */
  boolean isLiberty() {
    return evidence.startsWith("its kind")
        || environment.names("JVM_ARGS")
        || LIBERTY.matcher(container.image().text()).find();
  }

  /** Whether the image is likely to start Java with a heap that follows the memory limit. */
  boolean sizesItsHeap() {
    return isLiberty() || SIZING_IMAGE.matcher(container.image().text()).find();
  }

  String name() {
    return container.name();
  }
}
