package dev.plumbline.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Another tool's own test suite, and what is written here about it. */
record PeerSuite(String name) {
  private static final Path SUITES =
      Path.of(System.getProperty("plumbline.shared", "../../shared"), "suites");

  Path folder() {
    return SUITES.resolve(name);
  }

  /** What the suite expects, in its order. */
  List<Row> rows() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder().resolve("expect.jsonl"))) {
      rows.add(Row.of(json.readTree(line)));
    }
    return rows;
  }

  /** What of ours answers to each control. */
  Map<String, Control> controls() {
    return table(name + ".tsv", 3).stream()
        .map(Control::of)
        .collect(
            Collectors.toMap(
                Control::name, Function.identity(), PeerSuite::unique, LinkedHashMap::new));
  }

  /** The rows that Plumbline judges otherwise, and why. */
  Map<Row, String> differences() {
    return table("differences-" + name + ".tsv", 5).stream()
        .collect(
            Collectors.toMap(
                Row::of, columns -> columns.get(4), PeerSuite::unique, LinkedHashMap::new));
  }

  private static <T> T unique(T first, T again) {
    throw new IllegalArgumentException("listed twice: " + first + " and " + again);
  }

  private static List<List<String>> table(String resource, int columns) {
    return lines(resource).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> cells(line, columns))
        .toList();
  }

  private static List<String> cells(String line, int columns) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalArgumentException("%d columns expected: %s".formatted(columns, line));
    }
    return cells;
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(PeerSuite.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
