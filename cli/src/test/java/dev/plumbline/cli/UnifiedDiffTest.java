package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void equalTextsDifferInNothing() {
    assertThat(UnifiedDiff.of("a.yaml", "a\n", "a\n")).isEmpty();
  }

  @Test
  void distantChangesStandInHunksOfTheirOwn() {
    String before = "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    assertThat(UnifiedDiff.of("k/a.yaml", before, before.replace("0\n", "x\n").replace("9\n", "9")))
        .isEqualTo(
            """
            --- a/k/a.yaml
            +++ b/k/a.yaml
            @@ -1,4 +1,4 @@
            -0
            +x
             1
             2
             3
            @@ -7,4 +7,4 @@
             6
             7
             8
            -9
            +9
            \\ No newline at end of file
            """);
  }

  @Test
  void theDifferenceLeadsFromOneTextToTheOther() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      List<String> before = lines(random);
      List<String> after = new ArrayList<>(before);
      for (int change = random.nextInt(4); change > 0; change--) {
        after.add(random.nextInt(after.size() + 1), "new " + random.nextInt(3));
        after.remove(random.nextInt(after.size()));
      }
      String diff = UnifiedDiff.of("a", text(before), text(after));
      assertThat(patched(before, diff)).as(diff).isEqualTo(after);
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      lines.add("line " + random.nextInt(5));
    }
    return lines;
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").reduce("", String::concat);
  }

  private static List<String> patched(List<String> before, String diff) {
    List<String> after = new ArrayList<>();
    int at = 0;
    for (String line : diff.lines().skip(2).toList()) {
      if (line.startsWith("@@")) {
        int first = Integer.parseInt(line.split("[-, ]+")[1]);
        int count = Integer.parseInt(line.split("[-, ]+")[2]);
        int start = count == 0 ? first : first - 1;
        after.addAll(before.subList(at, start));
        at = start;
      } else if (line.startsWith("+")) {
        after.add(line.substring(1));
      } else {
        assertThat(line.substring(1)).isEqualTo(before.get(at++));
        if (line.startsWith(" ")) {
          after.add(line.substring(1));
        }
      }
    }
    after.addAll(before.subList(at, before.size()));
    return after;
  }
}
