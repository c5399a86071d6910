/** The door to a cluster: translates admission reviews, and decides nothing. */
@NullMarked
package dev.plumbline.webhook;

import org.jspecify.annotations.NullMarked;
