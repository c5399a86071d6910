/** What a Java virtual machine needs of the container it runs in. */
@NullMarked
package dev.plumbline.library.jvm;

import org.jspecify.annotations.NullMarked;
