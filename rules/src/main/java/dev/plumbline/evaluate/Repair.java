package dev.plumbline.evaluate;

import dev.plumbline.fix.FileFix;
import dev.plumbline.fix.FileFix.Fixed;
import dev.plumbline.profile.ProfileException;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Rule;
import dev.plumbline.source.Contents;
import dev.plumbline.source.FileText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Applies fixes in memory, and judges what comes of it, until nothing is left to fix. */
public final class Repair {
  /** One fix may make way for another; more often than this they can only turn in a circle. */
  private static final int MOST_ROUNDS = 10;

  private final Map<Path, byte[]> read = new HashMap<>();
  private final Map<Path, byte[]> changed = new HashMap<>();
  private final Map<String, RepairedFile> files = new TreeMap<>();
  private final List<Finding> fixed = new ArrayList<>();
  private final Predicate<Finding> wanted;

  private Repair(Predicate<Finding> wanted) {
    this.wanted = wanted;
  }

  /**
   * What came of it.
   *
   * @param fixed the findings that are gone, at the places they had when they were found
   * @param files what is to be written
   * @param report on the files as they then are
   */
  public record Result(List<Finding> fixed, List<RepairedFile> files, Report report) {}

  /**
   * Reads, fixes and judges; nothing is written.
   *
   * @param wanted the findings to fix
   * @param progress is told how many files were read
   */
  public static Result of(
      Lint lint, List<Rule> rules, LocalDate today, Predicate<Finding> wanted, IntConsumer progress)
      throws IOException, ProfileException {
    Repair repair = new Repair(wanted);
    Contents contents = repair::contents;
    Report report = lint.judge(rules, today, contents, progress);
    for (int round = 0; round < MOST_ROUNDS && repair.apply(report); round++) {
      report = lint.judge(rules, today, contents, progress);
    }
    return new Result(
        List.copyOf(repair.fixed),
        List.copyOf(repair.files.values()),
        new Fixes(contents).written(report));
  }

  private byte[] contents(Path file, int most) throws IOException {
    Path key = file.toAbsolutePath().normalize();
    byte[] bytes = changed.containsKey(key) ? changed.get(key) : read.get(key);
    if (bytes == null) {
      bytes = Contents.ON_DISK.read(file, most);
      read.put(key, bytes);
    }
    return bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
  }

  /** Whether anything could be fixed. */
  private boolean apply(Report report) {
    Fixes fixes = new Fixes(this::contents);
    int before = fixed.size();
    Fixes.byFile(report.findings(), wanted)
        .forEach((file, findings) -> fixes.text(file).ifPresent(t -> apply(file, t, findings)));
    return fixed.size() > before;
  }

  private void apply(String file, FileText text, List<Finding> findings) {
    Fixed result = new FileFix(text.text(), findings).fixed();
    if (!result.fixed().isEmpty()) {
      Path key = Path.of(file).toAbsolutePath().normalize();
      byte[] bytes = text.bytesOf(result.text());
      byte[] original = read.getOrDefault(key, bytes);
      fixed.addAll(result.fixed());
      changed.put(key, bytes);
      files.put(file, new RepairedFile(file, original, bytes));
    }
  }
}
