/** Applies a profile's rules to an inventory or to a change, and says what came of it. */
@NullMarked
package dev.plumbline.evaluate;

import org.jspecify.annotations.NullMarked;
