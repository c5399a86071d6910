package dev.plumbline.webhook;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;

/** Serves a certificate that is made for this run, as the PEM files a cluster would mount. */
public final class ServingCertificate implements QuarkusTestResourceLifecycleManager {
  private static final char[] PASSWORD = "for-this-run".toCharArray();

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "tls");
      KeyStore store = keyStore(folder.resolve("store.p12"));
      return Map.of(
          "quarkus.tls.key-store.pem.0.cert",
          pem(folder, "CERTIFICATE", store.getCertificate("webhook").getEncoded()),
          "quarkus.tls.key-store.pem.0.key",
          pem(folder, "PRIVATE KEY", store.getKey("webhook", PASSWORD).getEncoded()));
    } catch (IOException | GeneralSecurityException | InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyStore keyStore(Path file)
      throws IOException, InterruptedException, GeneralSecurityException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "webhook",
                "-keyalg",
                "EC",
                "-dname",
                "CN=plumbline",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static String pem(Path folder, String type, byte[] der) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Path file = folder.resolve(type.replace(' ', '-') + ".pem");
    Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, text, type));
    return file.toString();
  }

  @Override
  public void stop() {}
}
