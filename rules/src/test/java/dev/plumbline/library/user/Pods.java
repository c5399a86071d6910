package dev.plumbline.library.user;

/** Manifests around the few lines that a test is about. */
final class Pods {

  private Pods() {}

  /** A pod; the first line of its spec is line 5. */
  static String pod(String spec) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: cart}
        spec:
        """
        + spec.indent(2);
  }

  /** A cron job; the first line of its pod's spec is line 9. */
  static String cronJob(String spec) {
    return """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: cart}
        spec:
          jobTemplate:
            spec:
              template:
                spec:
        """
        + spec.indent(10);
  }
}
