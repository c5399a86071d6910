package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {

  @Test
  @Timeout(30)
  void aLineIsShownWhileOneWaitsAndErasedAfterwards() throws Exception {
    StringWriter text = new StringWriter();
    CountDownLatch shown = new CountDownLatch(1);
    Writer watched =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) {
            text.write(chars, offset, length);
          }

          @Override
          public void flush() {
            shown.countDown();
          }

          @Override
          public void close() {}
        };
    try (Progress progress = Progress.shown(new PrintWriter(watched), 0)) {
      progress.says("working", 1234);
      assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(text.toString()).contains("plumbline: ").endsWith("\r\u001b[K");
  }

  @Test
  void whatIsDoneAtOnceIsNotShown() {
    StringWriter text = new StringWriter();
    try (Progress progress = Progress.shown(new PrintWriter(text), 60_000)) {
      progress.says("working", 1234);
    }
    assertThat(text.toString()).isEmpty();
  }
}
