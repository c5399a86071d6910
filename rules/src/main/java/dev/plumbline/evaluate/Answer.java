package dev.plumbline.evaluate;

import dev.plumbline.resource.Resource;
import java.util.List;

/**
 * What was judged, and what came of it.
 *
 * @param subjects each as often as it was judged
 */
public record Answer(List<Resource> subjects, Report report) {
  public Answer {
    subjects = List.copyOf(subjects);
  }
}
