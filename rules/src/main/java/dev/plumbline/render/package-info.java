/** Kustomizations and charts, built with the user's own tools, and where what they say stands. */
@NullMarked
package dev.plumbline.render;

import org.jspecify.annotations.NullMarked;
