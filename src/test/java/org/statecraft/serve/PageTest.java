package org.statecraft.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.statecraft.Chromium;

/**
 * The page in Chromium, as a reader uses it. Skipped where chromium and chromedriver are not on the
 * path. {@code -Dserve.pictures=DIR} keeps what was seen.
 */
@Timeout(300)
class PageTest {
  private static final String INFERRED =
      "SELECT ?who { ?who sc:participatesIn kb:AUKUS-Pillar-II } ORDER BY ?who";

  private static @Nullable ChromeDriver browser;
  private static @Nullable ServedHere server;

  @BeforeAll
  static void start() throws InterruptedException {
    browser = Chromium.open();
    server = new ServedHere();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.quit();
    }
  }

  private static ChromeDriver page() {
    return Objects.requireNonNull(browser);
  }

  private static String address() {
    return Objects.requireNonNull(server).address();
  }

  @BeforeEach
  void usualWindow() {
    page().manage().window().setSize(new Dimension(1300, 1000));
    page()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "light"))));
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(page().manage().logs().get("browser").getAll())
        .filteredOn(entry -> !entry.getMessage().contains("status of 40"))
        .isEmpty();
  }

  private static void open(String path, String... fields) {
    page().get(address() + path + (fields.length == 0 ? "" : "?" + ServedHere.form(fields)));
  }

  /** What there is, as soon as there is any. */
  private static WebElement waited(Supplier<Optional<WebElement>> look, String what) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      try {
        Optional<WebElement> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
        Thread.sleep(30);
      } catch (StaleElementReferenceException changing) {
        // Looked at again below.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return fail(
        "the page shows no " + what + " but " + page().findElement(By.tagName("body")).getText());
  }

  private static WebElement one(String selector) {
    return waited(
        () ->
            page().findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst(),
        selector);
  }

  private static void until(String selector, String text) {
    waited(
        () ->
            page().findElements(By.cssSelector(selector)).stream()
                .filter(each -> each.getText().contains(text))
                .findFirst(),
        selector + " with " + text);
  }

  private static void keys(CharSequence... keys) {
    new Actions(page()).sendKeys(keys).perform();
  }

  private static String focused() {
    return String.valueOf(
        page()
            .executeScript(
                "const e = document.activeElement; return (e.getAttribute('aria-label') ||"
                    + " e.textContent || e.id || '').trim()"));
  }

  private static void kept(String name) throws IOException {
    String folder = System.getProperty("serve.pictures");
    if (folder != null) {
      Path file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
      Files.write(file, page().getScreenshotAs(OutputType.BYTES));
    }
  }

  private static boolean fits() {
    return Boolean.TRUE.equals(
        page().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"));
  }

  @Test
  void askingGivesATableWhoseRowsTellWhy() throws IOException {
    open("/");
    WebElement area = one("#query");
    area.clear();
    area.sendKeys(INFERRED);
    one("button.main").click();
    until("#answer tbody", "United Kingdom");
    assertThat(page().getCurrentUrl()).contains("query=SELECT");
    assertThat(page().findElements(By.cssSelector("#answer tbody tr"))).hasSize(3);
    kept("table");
    one("#answer tbody tr:nth-child(2) .why").click();
    until("#proof-body", "rule:participation");
    assertThat(one("#proof-body").getText())
        .contains("United Kingdom takes part in", "stated in", "(confirmed by a page)");
    assertThat(page().findElements(By.cssSelector("#proof-body .source a[href^=https]")))
        .isNotEmpty();
    assertThat(page().getCurrentUrl()).contains("why=kb%3AGBR");
    kept("why");
    page().navigate().back();
    until("#status", "3 rows");
    assertThat(one("#query").getAttribute("value")).isEqualTo(INFERRED);
    assertThat(page().findElement(By.id("proof")).isDisplayed()).isFalse();
    page().navigate().forward();
    until("#proof-body", "rule:participation");
    page().navigate().refresh();
    until("#proof-body", "rule:participation");
    until("#answer tbody", "United Kingdom");
  }

  @Test
  void anEmptyAnswerTellsWhyNot() throws IOException {
    open("/", "query", "ASK { kb:SWE sc:participatesIn kb:AUKUS-Pillar-II }");
    until("#answer", "Nothing of it is known");
    one("#answer .why").click();
    until("#proof-body", "fails:");
    assertThat(one("#proof-body").getText())
        .contains(
            "kb:SWE sc:participatesIn kb:AUKUS-Pillar-II does not hold", "not that it is false");
    kept("whynot");
  }

  @Test
  void aMistakeIsToldWithItsPlace() throws IOException {
    open("/", "query", "SELECT ?who {\n  kb:AUKUS sc:actor ?who ;; ]\n}");
    until("#answer [role=alert]", "query:2:");
    kept("mistake");
  }

  @Test
  void aCardLeadsOn() throws IOException {
    open("/id/AUKUS-Pillar-II");
    until("h1", "AUKUS Pillar II");
    assertThat(page().getTitle()).startsWith("AUKUS Pillar II");
    kept("card");
    page().findElement(By.linkText("Australia")).click();
    until("h1", "Australia");
    assertThat(page().getCurrentUrl()).isEqualTo(address() + "/id/AUS");
    page().navigate().back();
    until("h1", "AUKUS Pillar II");
    one("main table .why.inferred").click();
    until("#proof-body", "inferred");
    open("/id/AUKUSS");
    until("[role=alert]", "did you mean kb:AUKUS");
  }

  @Test
  void aPictureLeadsToCardsAndProofs() throws IOException {
    open("/", "draw", "graph", "of", "USA", "of", "CHN", "actors", "true", "only", "true");
    one(".sheet svg");
    kept("graph");
    WebElement edge = page().findElement(By.cssSelector(".sheet .edge"));
    page().executeScript("arguments[0].focus()", edge);
    keys(Keys.ENTER);
    until("#proof-body", "inferred");
    keys(Keys.ESCAPE);
    WebElement vertex = page().findElement(By.cssSelector(".sheet .vertex"));
    page().executeScript("arguments[0].focus()", vertex);
    keys(Keys.ENTER);
    one("h1");
    assertThat(page().getCurrentUrl()).matches(".*/id/(USA|CHN)");
    open("/", "draw", "matrix", "of", "USA", "of", "CHN", "of", "GBR", "only", "true");
    WebElement cell = one(".sheet .cell");
    page().executeScript("arguments[0].focus()", cell);
    keys(Keys.ENTER);
    until("#proof-body", "inferred");
    open("/", "draw", "timeline", "of", "AUKUS-Pillar-II");
    one(".sheet svg");
    kept("timeline");
  }

  @Test
  void aReportIsRunWithItsParameters() throws IOException {
    open("/", "report", "dyad");
    one("#value-a").sendKeys("USA");
    one("#value-b").sendKeys("CHN");
    one("#value-b").submit();
    one("#answer tbody tr");
    assertThat(page().getCurrentUrl()).contains("value-a=USA");
    kept("report");
  }

  @Test
  void theKeyboardIsEnough() throws IOException {
    open("/");
    one("#query");
    keys(Keys.TAB);
    assertThat(focused()).isEqualTo("Go to the answer");
    for (int i = 0; i < 12 && !focused().startsWith("SELECT"); i++) {
      keys(Keys.TAB);
      if (String.valueOf(page().executeScript("return document.activeElement.id"))
          .equals("query")) {
        break;
      }
    }
    assertThat(page().executeScript("return document.activeElement.id")).isEqualTo("query");
    new Actions(page()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).perform();
    keys("SELECT ?who { ?who sc:participatesIn kb:AUKUS-Pil");
    until("[role=listbox]", "kb:AUKUS-Pillar-II");
    kept("completion");
    keys(Keys.ARROW_DOWN, Keys.ENTER);
    keys(" }");
    assertThat(one("#query").getAttribute("value"))
        .isEqualTo("SELECT ?who { ?who sc:participatesIn kb:AUKUS-Pillar-II }");
    new Actions(page()).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
    until("#answer tbody", "Australia");
    for (int i = 0; i < 20 && !focused().startsWith("Why row"); i++) {
      keys(Keys.TAB);
    }
    assertThat(focused()).startsWith("Why row 1?");
    Object outline =
        page().executeScript("return getComputedStyle(document.activeElement).outlineStyle");
    assertThat(outline).isEqualTo("solid");
    keys(Keys.ENTER);
    until("#proof-body", "rule:participation");
    keys(Keys.ESCAPE);
    assertThat(page().findElement(By.id("proof")).isDisplayed()).isFalse();
    assertThat(focused()).startsWith("Why row 1?");
    assertThat(page().getCurrentUrl()).doesNotContain("why=");
  }

  @Test
  void itIsDarkWhereThatIsPreferred() throws IOException {
    page()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    open("/", "query", INFERRED, "why", "kb:GBR sc:participatesIn kb:AUKUS-Pillar-II");
    until("#proof-body", "rule:participation");
    assertThat(
            String.valueOf(
                page().executeScript("return getComputedStyle(document.body).backgroundColor")))
        .isEqualTo("rgb(22, 24, 27)");
    kept("dark");
    open("/id/AUKUS-Pillar-II");
    until("h1", "AUKUS Pillar II");
    kept("dark-card");
  }

  @Test
  void aNarrowPageNeedsNoScrollingSideways() throws IOException {
    page()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", false));
    try {
      open("/", "query", "SELECT * { kb:NATO ?property ?value } LIMIT 20");
      one("#answer tbody tr");
      assertThat(fits()).isTrue();
      kept("narrow-table");
      open("/id/AUKUS-Pillar-II");
      until("h1", "AUKUS Pillar II");
      assertThat(fits()).isTrue();
      kept("narrow-card");
      open("/", "draw", "graph", "of", "USA", "of", "CHN", "actors", "true");
      one(".sheet svg");
      assertThat(fits()).isTrue();
      kept("narrow-graph");
      open("/", "query", INFERRED, "why", "kb:GBR sc:participatesIn kb:AUKUS-Pillar-II");
      until("#proof-body", "rule:participation");
      assertThat(fits()).isTrue();
      kept("narrow-why");
      open("/", "report", "sequences");
      one("button.main");
      assertThat(fits()).isTrue();
    } finally {
      page().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void namesOfHarmBecomeText() {
    open(
        "/",
        "query",
        "SELECT (\"<img src=x onerror=alert(1)><script>alert(2)</script>\" AS ?x) {}");
    until("#answer tbody", "<img src=x onerror=alert(1)>");
    assertThat(page().findElements(By.cssSelector("#answer img, #answer script"))).isEmpty();
    open("/", "show", "<javascript:alert(1)>");
    until("[role=alert]", "nothing is called");
    open("/", "query", "SELECT (IRI(\"javascript:alert(1)\") AS ?x) {}");
    until("#answer tbody", "javascript:alert(1)");
    assertThat(page().findElements(By.cssSelector("a[href^=javascript]"))).isEmpty();
  }
}
