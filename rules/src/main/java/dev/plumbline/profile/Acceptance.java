package dev.plumbline.profile;

import java.time.LocalDate;

/**
 * Why somebody takes something as it is, and until when.
 *
 * @param owner whom to ask
 * @param expires the last day it holds
 */
public record Acceptance(String reason, String owner, LocalDate expires) {}
