/** Rules about credentials that stand where everybody can read them. */
@NullMarked
package dev.plumbline.library.secrets;

import org.jspecify.annotations.NullMarked;
