/** Rules about what identities may do. */
@NullMarked
package dev.plumbline.library.rbac;

import org.jspecify.annotations.NullMarked;
