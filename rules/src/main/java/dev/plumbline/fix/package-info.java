/** Writes fixes into the text of manifests, and leaves the rest of it as it is. */
@NullMarked
package dev.plumbline.fix;

import org.jspecify.annotations.NullMarked;
