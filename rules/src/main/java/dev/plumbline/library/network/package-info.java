/** Rules about network policies, and what they share: who is isolated, and what is let through. */
@NullMarked
package dev.plumbline.library.network;

import org.jspecify.annotations.NullMarked;
