/** Rules about TLS: whether what is exposed is encrypted. */
@NullMarked
package dev.plumbline.library.tls;

import org.jspecify.annotations.NullMarked;
