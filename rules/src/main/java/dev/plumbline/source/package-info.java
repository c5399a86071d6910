/** Text to resources, with the position of every value, as Kubernetes reads it. */
@NullMarked
package dev.plumbline.source;

import org.jspecify.annotations.NullMarked;
