package dev.plumbline.library.tls;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every rule of this topic. */
public final class TlsRules {

  private TlsRules() {}

  /** In the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new CertManagerCertificate(),
        new CertificateExpired(),
        new CertificateHostMismatch(),
        new DestinationRuleDisablesTls(),
        new GatewayListenerTls(),
        new IngressHostConflict(),
        new IngressHostNotCovered(),
        new IngressShimWithoutTls(),
        new IngressTlsSecretMissing(),
        new IngressTlsWithoutSecret(),
        new IngressWithoutTls(),
        new InsecureTlsVerification(),
        new InvalidTlsSecret(),
        new IstioGatewayTls(),
        new MtlsNotStrict(),
        new PlainHttpOpen(),
        new PlainHttpService(),
        new RouteInlineKey(),
        new RouteInsecureTraffic(),
        new RouteWithoutTls(),
        new WeakCertificateKey());
  }
}
