/** What Trivy found in images: {@link dev.plumbline.trivy.Scans} tells it of an image. */
@NullMarked
package dev.plumbline.trivy;

import org.jspecify.annotations.NullMarked;
