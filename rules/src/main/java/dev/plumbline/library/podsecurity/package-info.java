/**
 * The Pod Security Standards: each control of the baseline and the restricted profile, as it is at
 * the version of Kubernetes that the inventory is for.
 */
@NullMarked
package dev.plumbline.library.podsecurity;

import org.jspecify.annotations.NullMarked;
