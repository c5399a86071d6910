/** Rules about probes: whether a container has them, and whether they say what is meant. */
@NullMarked
package dev.plumbline.library.probes;

import org.jspecify.annotations.NullMarked;
