/** The contract between a rule and whoever applies it. */
@NullMarked
package dev.plumbline.rule;

import org.jspecify.annotations.NullMarked;
