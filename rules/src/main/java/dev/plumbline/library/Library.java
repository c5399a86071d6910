package dev.plumbline.library;

import dev.plumbline.rule.Rule;
import java.util.List;

/** Every built-in rule. */
public final class Library {

  private Library() {}

  /** The rules, in the order of their ids. */
  public static List<Rule> rules() {
    return List.of();
  }
}
