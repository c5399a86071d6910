/** The door to a build: translates between Maven and the engine, and decides nothing. */
@NullMarked
package dev.plumbline.maven;

import org.jspecify.annotations.NullMarked;
