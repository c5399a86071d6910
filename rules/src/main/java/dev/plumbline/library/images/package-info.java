/** Rules about which image a container runs, and whether it stays the same. */
@NullMarked
package dev.plumbline.library.images;

import org.jspecify.annotations.NullMarked;
