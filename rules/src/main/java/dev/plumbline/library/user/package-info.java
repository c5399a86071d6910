/** Whom containers run as, and what they may do to their node. */
@NullMarked
package dev.plumbline.library.user;

import org.jspecify.annotations.NullMarked;
