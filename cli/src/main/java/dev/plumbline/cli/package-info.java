/** The command line: it translates arguments to the engine's questions, and its answers to text. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
