/** The immutable model every other package speaks: what is declared, and where it stands. */
@NullMarked
package dev.plumbline.resource;

import org.jspecify.annotations.NullMarked;
