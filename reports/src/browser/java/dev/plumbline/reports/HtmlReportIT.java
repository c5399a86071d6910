package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.plumbline.evaluate.Report;
import dev.plumbline.evaluate.Sources;
import dev.plumbline.rule.Finding;
import dev.plumbline.rule.RuleSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compliance report as a browser shows it. */
class HtmlReportIT {
  private static final Path CHROMIUM =
      Path.of(System.getProperty("plumbline.chromium", "/usr/bin/chromium"));

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
  }

  @AfterEach
  void thePageComplainsOfNothing() {
    assertThat(complaints).isEmpty();
  }

  private Page open(Report report, Browser.NewPageOptions options) throws Exception {
    Path file = Files.createTempFile(folder, "report", ".html");
    Sources sources = new Sources(name -> List.of("a: 1", "b: 2"));
    Files.writeString(file, Sample.write(new HtmlReport(sources), report));
    Page page = browser.newPage(options);
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith("file:")) {
            complaints.add(request.url());
          }
        });
    page.navigate(file.toUri().toString());
    return page;
  }

  private Page open(Report report, ColorScheme scheme, int width) throws Exception {
    return open(
        report, new Browser.NewPageOptions().setColorScheme(scheme).setViewportSize(width, 844));
  }

  private Page open(Report report) throws Exception {
    return open(report, new Browser.NewPageOptions());
  }

  private static Report large(int findings) {
    RuleSpec[] rules = {Sample.PRIVILEGED, Sample.EXPOSED, Sample.LIMITLESS};
    return Sample.found(
        IntStream.range(0, findings)
            .mapToObj(
                i ->
                    Sample.finding(
                        rules[i % 3],
                        Sample.deployment("k8s/" + i / 100 + ".yaml", "ns" + i % 7, "app" + i),
                        1 + i % 2,
                        "spec.template.spec.containers[app]",
                        "container \"app" + i + "\" is wrong"))
            .toArray(Finding[]::new));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
  void everybodyCanReadIt(ColorScheme scheme, int width) throws Exception {
    Page page = open(Sample.everything(), scheme, width);
    page.click("#unfold");
    page.click("text=All figures");
    PlaywrightAssertions.assertThat(
            page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Findings that count")))
        .isVisible();
    everybodyCanRead(page, width);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
  void everybodyCanReadTheDrawing(ColorScheme scheme, int width) throws Exception {
    Page page = open(Connected.shop(), scheme, width);
    PlaywrightAssertions.assertThat(page.locator("svg.net[role=img]")).isVisible();
    everybodyCanRead(page, width);
    String stroke = "path => getComputedStyle(path).stroke";
    assertThat(page.locator(".scroll .edge.denied-but-open").first().evaluate(stroke))
        .as("the style of the page applies")
        .isNotIn("none", page.locator(".scroll .edge.documented").first().evaluate(stroke));
  }

  @Test
  void theKeyboardScrollsTheDrawing() throws Exception {
    Page page = open(Connected.shop(), ColorScheme.LIGHT, 390);
    page.locator("[role=region]").focus();
    page.keyboard().press("ArrowRight");
    page.waitForFunction("document.querySelector('[role=region]').scrollLeft > 0");
  }

  @Test
  void paperHasRoomForTheDrawing() throws Exception {
    Page page = open(Connected.shop(), ColorScheme.LIGHT, 700);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(700);
    PlaywrightAssertions.assertThat(page.locator("svg.net[role=img]")).isVisible();
  }

  private static void everybodyCanRead(Page page, int width) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as("what axe finds")
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
  void everybodyCanReadTheBudgets(ColorScheme scheme, int width) throws Exception {
    Page page = open(Budgeted.report(Budgeted.SHOP), scheme, width);
    page.click("#unfold");
    PlaywrightAssertions.assertThat(page.locator("svg.gauge").first()).isVisible();
    everybodyCanRead(page, width);
  }

  @Test
  void textSeverityRuleAndNamespaceNarrowTheFindingsDown() throws Exception {
    Page page = open(large(210));
    var shown = PlaywrightAssertions.assertThat(page.locator("#shown"));
    shown.hasText("210 findings");
    page.fill("#text", "APP42 wrong");
    shown.hasText("1 of 210 findings");
    PlaywrightAssertions.assertThat(page.getByText("container \"app42\" is wrong")).isVisible();
    page.fill("#text", "");
    page.selectOption("#severity", "high");
    shown.hasText("70 of 210 findings");
    page.selectOption("#namespace", "ns3");
    shown.hasText("10 of 210 findings");
    page.selectOption("#severity", "*");
    page.selectOption("#rule", Sample.EXPOSED.id());
    shown.hasText("10 of 210 findings");
    page.selectOption("#namespace", "*");
    shown.hasText("70 of 210 findings");
    PlaywrightAssertions.assertThat(page.locator(".severity:visible")).hasCount(1);
  }

  @Test
  void itIsReadWithoutScriptToo() throws Exception {
    Page page = open(Sample.everything(), new Browser.NewPageOptions().setJavaScriptEnabled(false));
    PlaywrightAssertions.assertThat(page.locator("form")).isHidden();
    PlaywrightAssertions.assertThat(page.locator("summary").first()).isVisible();
    PlaywrightAssertions.assertThat(page.locator(".finding").first()).isVisible();
  }

  @Test
  void theKeyboardReachesTheFindings() throws Exception {
    Page page = open(Sample.everything());
    page.keyboard().press("Tab");
    PlaywrightAssertions.assertThat(page.locator(".skip")).isInViewport();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#findings")).isFocused();
    page.keyboard().press("Tab");
    PlaywrightAssertions.assertThat(page.locator("#text")).isFocused();
  }

  @Test
  void paperShowsWhatIsFolded() throws Exception {
    Page page = open(Sample.everything());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PlaywrightAssertions.assertThat(page.locator(".finding").last()).isVisible();
    PlaywrightAssertions.assertThat(page.locator("form")).isHidden();
    assertThat(page.pdf()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void aHostileReportRunsNothing() throws Exception {
    Page page = open(Hostile.report());
    page.click("#unfold");
    assertThat(page.title()).startsWith("Plumbline: ");
    PlaywrightAssertions.assertThat(page.locator("main")).isVisible();
  }

  @Test
  void tenThousandFindingsStayFluid() throws Exception {
    Page page = open(large(10_000));
    double filtering =
        ((Number)
                page.evaluate(
                    """
                    () => {
                      const start = performance.now();
                      const select = document.getElementById("namespace");
                      select.value = "ns3";
                      select.dispatchEvent(new Event("change"));
                      document.body.getBoundingClientRect();
                      return performance.now() - start;
                    }
                    """))
            .doubleValue();
    assertThat(filtering).as("milliseconds to filter").isLessThan(3_000);
    PlaywrightAssertions.assertThat(page.locator("#shown")).hasText("1429 of 10000 findings");
  }
}
