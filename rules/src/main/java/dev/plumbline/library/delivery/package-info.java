/** Rules about what runs by itself: syncs, schedules, jobs and backups. */
@NullMarked
package dev.plumbline.library.delivery;

import org.jspecify.annotations.NullMarked;
