package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void proseIsShownAsItIs() {
    assertThat(Markdown.prose("a*b_c [d](e) <f> g|h ~i~ $j$ &amp; k\\l"))
        .isEqualTo("a\\*b\\_c \\[d\\](e) \\<f\\> g\\|h \\~i\\~ \\$j\\$ \\&amp; k\\\\l");
  }

  @Test
  void proseIsOneLineWhereverItIsWrapped() {
    assertThat(Markdown.prose("one\ntwo\n\n  three\n")).isEqualTo("one two three");
  }

  @Test
  void codeInProseStaysCode() {
    assertThat(Markdown.prose("write `a: *` for *")).isEqualTo("write `a: *` for \\*");
    assertThat(Markdown.prose("one ` alone")).isEqualTo("one \\` alone");
  }

  @Test
  void noLineOfProseStartsAListOrAHeading() {
    assertThat(Markdown.prose("- a")).isEqualTo("\\- a");
    assertThat(Markdown.prose("# a")).isEqualTo("\\# a");
    assertThat(Markdown.prose("1. a")).isEqualTo("1\\. a");
    assertThat(Markdown.prose("5.2.2 stays")).isEqualTo("5.2.2 stays");
    assertThat(Markdown.prose("-v stays")).isEqualTo("-v stays");
  }

  @Test
  void codeMayContainBackticks() {
    assertThat(Markdown.code("a`b")).isEqualTo("``a`b``");
    assertThat(Markdown.code("`a`")).isEqualTo("`` `a` ``");
    assertThat(Markdown.block("sh", "x\n```\ny\n")).isEqualTo("````sh\nx\n```\ny\n````\n");
  }

  @Test
  void aBarEndsNoColumn() {
    assertThat(Markdown.cell("`a|b` and c\\|d")).isEqualTo("`a\\|b` and c\\|d");
  }

  @Test
  void anchorsAreThoseOfGitHub() {
    assertThat(Markdown.anchor("NSA/CISA Kubernetes Hardening Guidance v1.2"))
        .isEqualTo("#nsacisa-kubernetes-hardening-guidance-v12");
  }
}
