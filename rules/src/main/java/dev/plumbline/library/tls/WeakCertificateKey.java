package dev.plumbline.library.tls;

import static dev.plumbline.rule.RuleSpec.rule;

import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.Findings;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.Optional;
import java.util.stream.IntStream;

/** A certificate that can be forged with effort. */
public final class WeakCertificateKey implements Rule {
  @Override
  public RuleSpec spec() {
    return rule("weak-certificate-key")
        .title("A certificate has a weak key or signature")
        .severity(Severity.HIGH)
        .subjects(TlsKinds.SECRET, TlsKinds.ROUTE)
        .rationale(
            """
            Short keys can be computed from the public certificate, and MD5 and SHA-1 allow forged
            signatures, so clients of today refuse both. A root's own signature proves nothing and
            is not judged.
            """)
        .remediation(
            """
            Issue the certificate anew: an RSA key of 2048 bits or an elliptic curve of 256 bits at
            least, signed with SHA-256 or better.
            """)
        .bad(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-tls}
            type: kubernetes.io/tls
            stringData:
              tls.crt: |  # finding: the certificate has an RSA key of 1024 bits (2048 or more are \
            safe) and a signature with SHA1
                -----BEGIN CERTIFICATE-----
                MIIB9DCCAV2gAwIBAgIJAPTaZ7rsO1dlMA0GCSqGSIb3DQEBBQUAMBsxGTAXBgNV
                BAMTEHNob3AuZXhhbXBsZS5jb20wIBcNMjUwMTAxMDAwMDAwWhgPMjEyNDEyMDgw
                MDAwMDBaMBsxGTAXBgNVBAMTEHNob3AuZXhhbXBsZS5jb20wgZ8wDQYJKoZIhvcN
                AQEBBQADgY0AMIGJAoGBAIk2byMW4ku0TYK/ft3BPLCJDK0JBMYtbFo/U1D3yRoj
                DNad7kwZFZMJXApy4+qJxjidM7C1TZQ2ZDxWoTP4biIczc4L7RKSCDVVaX578GSa
                7THwnSivDLfWIIckg9b9caNKA947yr2jHuG/omliNOX7DUsVmyv/zfbmHfdBrto9
                AgMBAAGjPjA8MB0GA1UdDgQWBBT9uoMcNFcHzMmoLkNXWfJNvp/+8DAbBgNVHREE
                FDASghBzaG9wLmV4YW1wbGUuY29tMA0GCSqGSIb3DQEBBQUAA4GBAFoCT7r8OwOw
                b8RA9xM7FJUDFdd2M1Kb4/24/RngAQzbuDAtxmL3xFswuVO0OdZIh82qE+AskXPd
                jOwx31XfN8ixHvFyQJiXIk1n9kK5BhAfZPweko3hb3OMf6miqqzfwE5OBzmT46If
                juVPFQMwo8yFD6Myv+eGV1bih1RSOaFF
                -----END CERTIFICATE-----
            """)
        .good(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-tls}
            type: kubernetes.io/tls
            stringData:
              tls.crt: |
                -----BEGIN CERTIFICATE-----
                MIIBbDCCARKgAwIBAgIIKN0aSCOHj/swCgYIKoZIzj0EAwIwGzEZMBcGA1UEAxMQ
                c2hvcC5leGFtcGxlLmNvbTAgFw0yNTAxMDEwMDAwMDBaGA8yMTI0MTIwODAwMDAw
                MFowGzEZMBcGA1UEAxMQc2hvcC5leGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqG
                SM49AwEHA0IABCB6uu4P9kvN4Z1ItDKTmAUzGdtydCwReyai8tWFH5LPSm6DXp2l
                cO69ULm0awPR24R2q8r/pbY3Te/a0oEjqVqjPjA8MB0GA1UdDgQWBBSI7E0j92f0
                fvSI3Eozd4ItfnjEEzAbBgNVHREEFDASghBzaG9wLmV4YW1wbGUuY29tMAoGCCqG
                SM49BAMCA0gAMEUCIDSI/MxShYfDlNy7dtZAF5pz6Fwoo5/gKaPIKunnDYXPAiEA
                oxEZgOChG3PiFmf+jYJYlmbCE1Bm98UJRH/i9Y2BlaQ=
                -----END CERTIFICATE-----
            """)
        .reference("https://cabforum.org/working-groups/server/baseline-requirements/")
        .build();
  }

  @Override
  public void check(Resource subject, Inventory inventory, Findings findings) {
    CertificateChain.of(subject)
        .ifPresent(
            chain ->
                IntStream.range(0, chain.certificates().size())
                    .mapToObj(i -> CertificateStrength.weakness(chain, i))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(weakness -> findings.at(chain.node(), "%s", weakness)));
  }
}
