/** The architecture document as data, and the rules that hold manifests against it. */
@NullMarked
package dev.plumbline.blueprint;

import org.jspecify.annotations.NullMarked;
