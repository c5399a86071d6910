package dev.plumbline.cli;

import dev.plumbline.reach.Endpoint;
import dev.plumbline.reach.Endpoints;
import dev.plumbline.reach.Explanation;
import dev.plumbline.reach.ListeningPorts;
import dev.plumbline.reach.Pods;
import dev.plumbline.reach.PortRange;
import dev.plumbline.reach.PortSet;
import dev.plumbline.reach.Protocol;
import dev.plumbline.reach.Reachability;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One question, in the words of a command line. */
record ReachQuestion(Reachability reachability, CommandLine command) {
  private static final Pattern PORT = Pattern.compile("(?:([A-Za-z]+)/)?(\\d{1,5})");
  private static final int LAST_PORT = 65535;

  Explanation explain(String from, String to, String port) {
    Endpoint source = endpoint("--from", from);
    Endpoint destination = endpoint("--to", to);
    PortRange asked = port(port, destination);
    return reachability.explain(source, destination, asked.protocol(), asked.first());
  }

  private Endpoint endpoint(String option, String name) {
    List<Endpoint> found = Endpoints.named(name, reachability);
    if (found.size() == 1) {
      return found.get(0);
    }
    List<?> candidates = found.isEmpty() ? Endpoints.known(reachability) : found;
    throw new ParameterException(
        command,
        "%s %s is %s: %s"
            .formatted(
                option,
                name,
                found.isEmpty() ? "nobody here; known are" : "ambiguous",
                String.join(", ", candidates.stream().map(Object::toString).toList())));
  }

  private PortRange port(String text, Endpoint destination) {
    Matcher written = PORT.matcher(text);
    if (written.matches()) {
      Optional<Protocol> protocol = Protocol.of(Optional.ofNullable(written.group(1)).orElse(""));
      int number = Integer.parseInt(written.group(2));
      if (protocol.isPresent() && number >= 1 && number <= LAST_PORT) {
        return new PortRange(protocol.get(), number, number);
      }
    }
    List<PortRange> named =
        destination instanceof Pods pods
            ? ListeningPorts.named(pods, text).ranges()
            : PortSet.NONE.ranges();
    if (named.isEmpty()) {
      throw new ParameterException(
          command,
          "--port %s is neither a port, such as 8080 or udp/53, nor a name of one there"
              .formatted(text));
    }
    return named.get(0);
  }
}
