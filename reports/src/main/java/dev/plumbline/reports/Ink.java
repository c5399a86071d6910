package dev.plumbline.reports;

import dev.plumbline.evaluate.Outcome;
import dev.plumbline.evaluate.RequirementState.State;
import dev.plumbline.rule.Severity;

/** Colours for a terminal, or none. */
enum Ink {
  NONE {
    @Override
    String paint(String style, String text) {
      return text;
    }
  },
  ANSI {
    @Override
    String paint(String style, String text) {
      return "\u001b[" + style + "m" + text + "\u001b[0m";
    }
  };

  private static final String RED = "31";
  private static final String BOLD_RED = "1;31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";
  private static final String BOLD = "1";
  private static final String FAINT = "2";

  abstract String paint(String style, String text);

  /** The severity's name, as loud as it is bad. */
  String severity(Severity severity) {
    String style =
        switch (severity) {
          case CRITICAL -> BOLD_RED;
          case HIGH -> RED;
          case MEDIUM -> YELLOW;
          case LOW -> CYAN;
          case INFO -> FAINT;
        };
    return paint(style, severity.name());
  }

  String verdict(Outcome outcome, String text) {
    String style =
        switch (outcome) {
          case PASSED -> GREEN;
          case FAILED, INPUT_ERROR -> BOLD_RED;
          case UNKNOWN -> YELLOW;
        };
    return paint(style, text);
  }

  String state(State state) {
    String style =
        switch (state) {
          case HELD -> GREEN;
          case UNVERIFIED -> YELLOW;
          case BROKEN -> RED;
        };
    return paint(style, state.toString());
  }

  String error(String text) {
    return paint(BOLD_RED, text);
  }

  String heading(String text) {
    return paint(BOLD, text);
  }

  String aside(String text) {
    return paint(FAINT, text);
  }
}
