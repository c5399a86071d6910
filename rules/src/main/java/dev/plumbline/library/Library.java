package dev.plumbline.library;

import dev.plumbline.library.probes.IdenticalProbes;
import dev.plumbline.library.probes.InvalidProbe;
import dev.plumbline.library.probes.MissingLivenessProbe;
import dev.plumbline.library.probes.MissingReadinessProbe;
import dev.plumbline.library.probes.ProbeHost;
import dev.plumbline.library.probes.ProbeTiming;
import dev.plumbline.library.probes.ShellProbe;
import dev.plumbline.library.probes.UnknownProbePort;
import dev.plumbline.library.tls.IngressHostConflict;
import dev.plumbline.library.tls.IngressHostNotCovered;
import dev.plumbline.library.tls.IngressTlsWithoutSecret;
import dev.plumbline.library.tls.IngressWithoutTls;
import dev.plumbline.rule.Rule;
import java.util.List;

/** Every built-in rule. */
public final class Library {

  private Library() {}

  /** The rules, in the order of their ids. */
  public static List<Rule> rules() {
    return List.of(
        new IdenticalProbes(),
        new IngressHostConflict(),
        new IngressHostNotCovered(),
        new IngressTlsWithoutSecret(),
        new IngressWithoutTls(),
        new InvalidProbe(),
        new MissingLivenessProbe(),
        new MissingReadinessProbe(),
        new ProbeHost(),
        new ProbeTiming(),
        new ShellProbe(),
        new UnknownProbePort());
  }
}
