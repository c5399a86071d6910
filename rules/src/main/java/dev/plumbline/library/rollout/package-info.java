/** Rules about replacing, scaling and evicting pods without an outage. */
@NullMarked
package dev.plumbline.library.rollout;

import org.jspecify.annotations.NullMarked;
