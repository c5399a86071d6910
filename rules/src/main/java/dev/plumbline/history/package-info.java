/** What earlier runs came to, as the reports that were kept of them say. */
@NullMarked
package dev.plumbline.history;

import org.jspecify.annotations.NullMarked;
