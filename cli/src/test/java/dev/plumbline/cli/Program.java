package dev.plumbline.cli;

import dev.plumbline.rule.Rule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program in this process, with rules, input and surroundings of the test's choice. */
final class Program {
  private List<Rule> rules = List.of(TestRules.PRIVILEGED, TestRules.UNGUARDED, TestRules.NAMELESS);
  private InputStream in = InputStream.nullInputStream();
  private final Map<String, String> environment = new HashMap<>();
  private boolean isShown;

  /** What a run left behind. */
  record Run(int exitCode, String out, String err) {
    String lastLine() {
      return out.lines().reduce((first, second) -> second).orElse("");
    }
  }

  Program rules(Rule... others) {
    rules = List.of(others);
    return this;
  }

  Program reads(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Program inTerminal() {
    isShown = true;
    return this;
  }

  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Run run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(in, new PrintWriter(out), new PrintWriter(err), environment, isShown, isShown);
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int exitCode = new Plumbline(rules, terminal).run(texts);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
