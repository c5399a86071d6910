package dev.plumbline.rule;

import dev.plumbline.resource.Span;

/**
 * A text in the place of another.
 *
 * @param span what goes; empty where something is only inserted
 * @param text what comes
 */
public record Edit(Span span, String text) {}
