/** The built-in rules. */
@NullMarked
package dev.plumbline.library;

import org.jspecify.annotations.NullMarked;
