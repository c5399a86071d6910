/** Writes a report, one writer per format. */
@NullMarked
package dev.plumbline.reports;

import org.jspecify.annotations.NullMarked;
