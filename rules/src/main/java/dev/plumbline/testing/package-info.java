/** Plumbline in the tests of others: of their manifests, and of rules of their own. */
@NullMarked
package dev.plumbline.testing;

import org.jspecify.annotations.NullMarked;
