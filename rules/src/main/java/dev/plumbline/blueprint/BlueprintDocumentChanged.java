package dev.plumbline.blueprint;

import dev.plumbline.resource.Kind;
import dev.plumbline.resource.Node;
import dev.plumbline.resource.Resource;
import dev.plumbline.rule.RuleSpec;
import dev.plumbline.rule.Severity;
import java.util.List;

/** The document says something new, and the blueprint may not. */
public final class BlueprintDocumentChanged extends BlueprintRule {
  public BlueprintDocumentChanged() {
    super("blueprint-document-changed");
  }

  @Override
  public RuleSpec spec() {
    return rule()
        .severity(Severity.MEDIUM)
        .reads(Kind.DOCUMENT)
        .title("The document changed since the blueprint was drawn from it")
        .rationale(
            """
            A blueprint is only as good as its document is old: what was added to the document since
            is enforced by nobody.
            """)
        .remediation(
            """
            Read what changed in the document, bring the requirements up to date, and write its new
            digest (`sha256sum FILE`) into `spec.document.sha256`.
            """)
        .bad(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              document:
                file: architecture.md
                sha256: "0a0a" # finding: architecture.md changed since the blueprint was drawn: its SHA-256 is 0b0b
            ---
            apiVersion: plumbline.dev/v1
            kind: Document
            metadata: {name: architecture.md}
            sha256: "0b0b"
            """)
        .good(
            """
            apiVersion: plumbline.dev/v1
            kind: Blueprint
            metadata: {name: shop}
            spec:
              document: {file: architecture.md, sha256: "0b0b"}
            ---
            apiVersion: plumbline.dev/v1
            kind: Document
            metadata: {name: architecture.md}
            sha256: "0b0b"
            """)
        .reference("https://csrc.nist.gov/pubs/fips/180-4/upd1/final")
        .build();
  }

  @Override
  void inspect(Site site, Breaches breaches) {
    Node document = site.blueprint().resource().root().at("spec", "document");
    Node file = document.get("file");
    List<Resource> documents =
        site.inventory().all(Kind.DOCUMENT).stream()
            .filter(found -> found.name().equals(file.scalar()) && isFor(site, found))
            .toList();
    if (file.isPresent() && documents.isEmpty()) {
      breaches.unknown(file, "document %s does not lie where it can be read", file.scalar());
    }
    for (Resource found : documents) {
      String digest = found.get("sha256").scalar();
      if (!digest.equals(document.get("sha256").scalar())) {
        breaches.at(
            Severity.MEDIUM,
            document.get("sha256"),
            "%s changed since the blueprint was drawn: its SHA-256 is %s",
            found.name(),
            digest);
      }
    }
  }

  /** Blueprints in two folders may each call their document the same. */
  private static boolean isFor(Site site, Resource document) {
    Node blueprint = document.get("blueprint");
    return blueprint.isMissing()
        || blueprint.scalar().equals(site.blueprint().resource().root().location().file());
  }
}
