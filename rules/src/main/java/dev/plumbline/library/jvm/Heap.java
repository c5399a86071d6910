package dev.plumbline.library.jvm;

import dev.plumbline.library.jvm.JvmOptions.Flag;
import dev.plumbline.library.jvm.JvmOptions.Found;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The largest heap that options allow.
 *
 * @param bytes empty where the options say something that is not understood
 */
record Heap(Flag flag, Optional<BigDecimal> bytes) {
  private static final Pattern MAXIMUM = Pattern.compile("-X(?:mx|X:MaxHeapSize=)(.*)");
  private static final Pattern INITIAL = Pattern.compile("-X(?:ms|X:InitialHeapSize=)(.*)");
  private static final Pattern PERCENTAGE = Pattern.compile("-XX:MaxRAMPercentage=(.*)");
  private static final Pattern MEMORY = Pattern.compile("-XX:MaxRAM=(.*)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,18})([kmgt]?)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
  private static final String UNITS = "kmgt";
  private static final int KIBI_BITS = 10;
  private static final int MEBI_BITS = 20;
  private static final BigDecimal MEBI = BigDecimal.valueOf(1L << MEBI_BITS);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The heap that options allow; empty where they leave it to the virtual machine. A heap that
   * starts larger than it may grow by default may grow as large as it starts; an initial percentage
   * is never more than the maximum.
   */
  static Optional<Heap> of(JvmOptions options, Optional<BigDecimal> limit) {
    Optional<Heap> maximum = options.last(MAXIMUM).map(Heap::fixed);
    if (maximum.isPresent()) {
      return maximum;
    }
    Optional<Heap> share =
        options.last(PERCENTAGE).map(found -> share(found, memory(options, limit)));
    return share.isPresent() ? share : options.last(INITIAL).map(Heap::fixed);
  }

  private static Heap fixed(Found found) {
    return new Heap(found.flag(), size(found.argument()));
  }

  private static Heap share(Found found, Optional<BigDecimal> memory) {
    return new Heap(
        found.flag(),
        memory
            .filter(bytes -> NUMBER.matcher(found.argument()).matches())
            .map(bytes -> bytes.multiply(new BigDecimal(found.argument())).divide(HUNDRED)));
  }

  /** What a percentage is one of. */
  private static Optional<BigDecimal> memory(JvmOptions options, Optional<BigDecimal> limit) {
    Optional<Found> told = options.last(MEMORY);
    return told.isPresent() ? size(told.get().argument()) : limit;
  }

  private static Optional<BigDecimal> size(String text) {
    Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int unit = matcher.group(2).isEmpty() ? 0 : UNITS.indexOf(matcher.group(2)) + 1;
    return Optional.of(
        new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(1L << (KIBI_BITS * unit))));
  }

  /** As people write memory: {@code 512Mi}, {@code 51.2Mi}. */
  static String text(BigDecimal bytes) {
    BigDecimal mebi = bytes.divide(MEBI, 1, RoundingMode.HALF_UP);
    return (mebi.signum() == 0 ? "0" : mebi.stripTrailingZeros().toPlainString()) + "Mi";
  }

  /** To one decimal, without a sign. */
  static String percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED)
        .divide(whole, 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Which option says so, and where. */
  String origin() {
    return flag.text() + " in " + flag.place();
  }
}
