/** Rules about Services: what they reach, and who reaches them. */
@NullMarked
package dev.plumbline.library.services;

import org.jspecify.annotations.NullMarked;
