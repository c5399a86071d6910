package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The packaged webhook, running with a certificate made for this run. */
final class RunningWebhook implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on: https://[^:]+:(\\d+)");
  private static final String PASSWORD = "for-this-run";

  private final Process process;
  private final int port;
  private final SSLContext trust;

  private RunningWebhook(Process process, int port, SSLContext trust) {
    this.process = process;
    this.port = port;
    this.trust = trust;
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
    keys.setCertificateEntry("trusted", keys.getCertificate("webhook"));
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
    return new RunningWebhook(process, port(process, log), trusting(keys));
  }

  private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
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

  String validate(String review) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/validate"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(review))
            .build();
    HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
