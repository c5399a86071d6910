/** Drafts a blueprint from the tables and diagrams of an architecture document. */
@NullMarked
package dev.plumbline.draft;

import org.jspecify.annotations.NullMarked;
