package dev.plumbline.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.plumbline.rule.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads of a report in JSON what is needed to compare it, wherever in it that stands. */
final class RunReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String SCHEMAS = "plumbline.dev/report/";
  private static final String SCHEMA = SCHEMAS + "v1";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> states = new HashMap<>();
  private String schema = "";
  private String day = "";

  private RunReader() {}

  /**
   * @throws JsonProcessingException where it is no JSON
   * @throws NoRunException where it is no report
   */
  static Run read(byte[] text) throws IOException, NoRunException {
    try (JsonParser json = FACTORY.createParser(text)) {
      RunReader reader = new RunReader();
      if (json.nextToken() == JsonToken.START_OBJECT) {
        reader.report(json);
      } else {
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new NoRunException("more than one value is in this file");
      }
      return reader.run();
    }
  }

  private void report(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("schema") && value == JsonToken.VALUE_STRING) {
        schema = json.getText();
      } else if (key.equals("summary") && value == JsonToken.START_OBJECT) {
        summary("", json);
      } else if (key.equals("requirements") && value == JsonToken.START_ARRAY) {
        requirements(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void summary(String above, JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = above + json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("day") && value == JsonToken.VALUE_STRING) {
        day = json.getText();
      } else if (name.equals("findings") && value == JsonToken.START_OBJECT) {
        summary("findings.", json);
      } else if (value == JsonToken.VALUE_NUMBER_INT
          && json.getNumberType() == JsonParser.NumberType.INT) {
        numbers.put(name, json.getIntValue());
      } else {
        json.skipChildren();
      }
    }
  }

  private void requirements(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        requirement(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void requirement(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean isState = json.currentName().equals("state");
      if (json.nextToken() == JsonToken.VALUE_STRING && isState) {
        states.merge(json.getText(), 1, Integer::sum);
      } else {
        json.skipChildren();
      }
    }
  }

  private Run run() throws NoRunException {
    if (!schema.equals(SCHEMA)) {
      throw new NoRunException(
          schema.startsWith(SCHEMAS)
              ? "a report of \"%s\", which this version of Plumbline does not know"
                  .formatted(schema)
              : "no report of Plumbline in JSON, which says \"schema\": \"%s\"".formatted(SCHEMA));
    }
    LocalDate judged = day();
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      findings.put(severity, number("findings." + severity));
    }
    return new Run(
        judged,
        number("resources"),
        findings,
        number("known"),
        number("exempted"),
        number("notEvaluated"),
        number("inputErrors"),
        new Run.Requirements(state("held"), state("broken"), state("unverified")));
  }

  private int state(String name) {
    return states.getOrDefault(name, 0);
  }

  private int number(String name) throws NoRunException {
    return Optional.ofNullable(numbers.get(name))
        .filter(number -> number >= 0)
        .orElseThrow(() -> new NoRunException("summary.%s is no count".formatted(name)));
  }

  private LocalDate day() throws NoRunException {
    if (day.isEmpty()) {
      throw new NoRunException("summary.day is missing: an earlier version did not write it");
    }
    if (!DAY.matcher(day).matches()) {
      throw noDay();
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException none) {
      NoRunException noDay = noDay();
      noDay.initCause(none);
      throw noDay;
    }
  }

  private NoRunException noDay() {
    return new NoRunException("summary.day \"%s\" is no day".formatted(day));
  }
}
