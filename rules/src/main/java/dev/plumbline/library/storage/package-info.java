/** Rules about volumes, and about the configuration that pods mount or read. */
@NullMarked
package dev.plumbline.library.storage;

import org.jspecify.annotations.NullMarked;
