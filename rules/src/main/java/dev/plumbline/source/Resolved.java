package dev.plumbline.source;

import dev.plumbline.resource.Span;
import dev.plumbline.resource.Value;
import dev.plumbline.resource.Value.Scalar;

/**
 * What the text of a scalar means.
 *
 * @param text of a float as written, of all else the JSON text (of a string its content)
 * @param number of a float, its value
 */
record Resolved(Form form, String text, double number) {
  static final Resolved NULL = new Resolved(Form.NULL, "null", 0);
  static final Resolved TRUE = new Resolved(Form.BOOLEAN, "true", 0);
  static final Resolved FALSE = new Resolved(Form.BOOLEAN, "false", 0);

  enum Form {
    NULL(Value.Type.NULL),
    BOOLEAN(Value.Type.BOOLEAN),
    /** A whole number within 64 bits. */
    INTEGER(Value.Type.NUMBER),
    /** A whole number that needs the 64th bit. */
    UNSIGNED(Value.Type.NUMBER),
    FLOAT(Value.Type.NUMBER),
    STRING(Value.Type.STRING);

    final Value.Type type;

    Form(Value.Type type) {
      this.type = type;
    }
  }

  static Resolved string(String text) {
    return new Resolved(Form.STRING, text, 0);
  }

  static Resolved integer(long number) {
    return new Resolved(Form.INTEGER, Long.toString(number), 0);
  }

  static Resolved floating(double number, String text) {
    return new Resolved(Form.FLOAT, text, number);
  }

  /** The value that this makes where it stands. */
  Scalar at(Span span) throws Malformed {
    if (form != Form.FLOAT) {
      return new Scalar(form.type, text, span);
    }
    if (!Double.isFinite(number)) {
      throw new Malformed(span, text + " is no number that JSON can express");
    }
    return new Scalar(Value.Type.NUMBER, FloatText.json(number), span);
  }
}
