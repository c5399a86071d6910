package dev.plumbline.fix;

import dev.plumbline.rule.Finding;
import dev.plumbline.rule.Fix.Change;
import java.util.List;

/**
 * A finding that is to go.
 *
 * @param way to its object
 */
record Wish(Finding finding, List<String> way) {

  List<Change> changes() {
    return finding.fix().orElseThrow().changes();
  }
}
