/** Rules about what is declared in a way that Kubernetes refuses, drops or mixes up. */
@NullMarked
package dev.plumbline.library.schema;

import org.jspecify.annotations.NullMarked;
