/**
 * Which pods reach which others, and why: the network policies of an inventory as one model. {@link
 * dev.plumbline.reach.Reachability} answers, the other types are what it speaks in.
 */
@NullMarked
package dev.plumbline.reach;

import org.jspecify.annotations.NullMarked;
