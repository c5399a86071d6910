/** What the rules of several topics reckon with. */
@NullMarked
package dev.plumbline.library.model;

import org.jspecify.annotations.NullMarked;
