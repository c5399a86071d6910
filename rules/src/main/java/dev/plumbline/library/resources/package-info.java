/** Rules about what containers ask for: processors, memory, storage. */
@NullMarked
package dev.plumbline.library.resources;

import org.jspecify.annotations.NullMarked;
