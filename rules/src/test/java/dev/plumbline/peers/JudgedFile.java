package dev.plumbline.peers;

import dev.plumbline.AllRules;
import dev.plumbline.resource.Inventory;
import dev.plumbline.resource.Inventory.World;
import dev.plumbline.rule.Finding;
import dev.plumbline.source.ManifestReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;

/**
 * What all rules say of a file, which is the whole world as it is to the tools whose suites these
 * are.
 *
 * @param starts the line at which each document starts
 */
record JudgedFile(List<Finding> findings, List<Integer> starts) {
  static JudgedFile of(Path file) throws IOException {
    String text = Files.readString(file);
    Inventory inventory =
        ManifestReader.withDefaults().readText(file.toString(), text).inventory(World.CLOSED);
    return new JudgedFile(AllRules.judge(inventory).findings(), starts(text));
  }

  private static List<Integer> starts(String text) {
    return StreamSupport.stream(new Yaml().parse(new StringReader(text)).spliterator(), false)
        .filter(event -> event.is(Event.ID.DocumentStart))
        .map(event -> event.getStartMark().getLine() + 1)
        .toList();
  }

  /** Whether something in the row's document, or in the file, answers to the control. */
  boolean fails(Row row, Control control) {
    return findings.stream()
        .filter(finding -> row.isWholeFile() || row.document().equals(document(finding)))
        .anyMatch(control::matches);
  }

  private String document(Finding finding) {
    int line = finding.subject().root().location().line();
    long before = starts.stream().filter(start -> start <= line).count();
    return Long.toString(before - 1);
  }
}
