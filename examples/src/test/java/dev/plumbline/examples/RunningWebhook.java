package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged webhook, running with a certificate made for this run. */
final class RunningWebhook implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on: https://[^:]+:(\\d+)");
  private static final String PASSWORD = "for-this-run";

  private final Process process;
  private final int port;
  private final Path certificate;

  private RunningWebhook(Process process, int port, Path certificate) {
    this.process = process;
    this.port = port;
    this.certificate = certificate;
  }

  static RunningWebhook start(Path folder) throws Exception {
    String jdk = System.getProperty("java.home") + "/bin/";
    Path store = folder.resolve("store.p12");
    Run keytool =
        Run.of(
            folder,
            List.of(
                jdk + "keytool",
                "-genkeypair",
                "-alias",
                "webhook",
                "-keyalg",
                "EC",
                "-dname",
                "CN=plumbline",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    assertThat(keytool.exitCode()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    Path certificate =
        pem(folder.resolve("tls.crt"), "CERTIFICATE", keys.getCertificate("webhook").getEncoded());
    Path key =
        pem(
            folder.resolve("tls.key"),
            "PRIVATE KEY",
            keys.getKey("webhook", PASSWORD.toCharArray()).getEncoded());
    Path log = folder.resolve("webhook.log");
    Process process =
        new ProcessBuilder(
                jdk + "java",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.ssl-port=0",
                "-Dquarkus.tls.key-store.pem.0.cert=" + certificate,
                "-Dquarkus.tls.key-store.pem.0.key=" + key,
                "-jar",
                Run.REPOSITORY.resolve("webhook/target/quarkus-app/quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new RunningWebhook(process, port(process, log), certificate);
  }

  private static Path pem(Path file, String type, byte[] der) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, text, type));
  }

  private static int port(Process process, Path log) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      Matcher listening = LISTENING.matcher(Files.readString(log));
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("the webhook does not start:\n" + Files.readString(log));
  }

  /** Posts a review with curl, which trusts the webhook's certificate and no other. */
  String validate(Path review) throws IOException, InterruptedException {
    Run curl =
        Run.of(
            review.toAbsolutePath().getParent(),
            List.of(
                "curl",
                "--silent",
                "--show-error",
                "--fail",
                "--cacert",
                certificate.toString(),
                "--header",
                "Content-Type: application/json",
                "--data-binary",
                "@" + review,
                "https://127.0.0.1:" + port + "/validate"));
    assertThat(curl.exitCode()).as(curl.toString()).isZero();
    return curl.out();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
