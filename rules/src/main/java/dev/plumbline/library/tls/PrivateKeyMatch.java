package dev.plumbline.library.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** Whether a private key belongs to a public one. The key itself goes nowhere from here. */
enum PrivateKeyMatch {
  MATCHES,
  DIFFERS,
  ABSENT,
  ENCRYPTED,
  /** The public key is of a kind that the JDK cannot compute with. */
  UNKNOWN;

  private static final byte[] PROBE = "plumbline".getBytes(StandardCharsets.UTF_8);

  static PrivateKeyMatch of(String pem, PublicKey publicKey) {
    Optional<PemBlock> key = PemBlock.in(pem).stream().filter(PemBlock::isPrivateKey).findFirst();
    if (key.isEmpty()) {
      return ABSENT;
    }
    if (key.get().isEncrypted()) {
      return ENCRYPTED;
    }
    Optional<byte[]> content = key.get().content();
    if (content.isEmpty()) {
      return ABSENT;
    }
    if (!isComputable(publicKey)) {
      return UNKNOWN;
    }
    byte[] pkcs8 =
        key.get().isPkcs8()
            ? content.get()
            : Der.pkcs8(Der.algorithm(publicKey.getEncoded()), content.get());
    return compare(pkcs8, publicKey);
  }

  /** What is wrong with the key, if anything is known to be. */
  Optional<String> problem() {
    return switch (this) {
      case DIFFERS -> Optional.of("does not belong to the first certificate of tls.crt");
      case ABSENT -> Optional.of("holds no private key in PEM");
      case ENCRYPTED -> Optional.of("is encrypted: a controller has no password for it");
      case MATCHES, UNKNOWN -> Optional.empty();
    };
  }

  private static boolean isComputable(PublicKey key) {
    return (key instanceof RSAPublicKey && key.getAlgorithm().equals("RSA"))
        || key instanceof ECPublicKey
        || key instanceof EdECPublicKey;
  }

  private static PrivateKeyMatch compare(byte[] pkcs8, PublicKey publicKey) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(publicKey.getAlgorithm())
              .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      if (key instanceof RSAPrivateKey rsa && publicKey instanceof RSAPublicKey other) {
        return of(rsa.getModulus().equals(other.getModulus()));
      }
      return of(verifies(key, publicKey));
    } catch (GeneralSecurityException otherAlgorithm) {
      return DIFFERS;
    }
  }

  private static PrivateKeyMatch of(boolean matches) {
    return matches ? MATCHES : DIFFERS;
  }

  private static boolean verifies(PrivateKey key, PublicKey publicKey)
      throws GeneralSecurityException {
    String algorithm =
        publicKey instanceof ECPublicKey ? "SHA256withECDSA" : publicKey.getAlgorithm();
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(PROBE);
    return signature.verify(signed);
  }
}
