/** What a team decided: which rules run, how severe they are, what is excused and until when. */
@NullMarked
package dev.plumbline.profile;

import org.jspecify.annotations.NullMarked;
