package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.statecraft.Chromium;
import org.statecraft.cli.CommandRun;

/**
 * Opens pages in Chromium as a reader does. Skipped where chromium and chromedriver are not on the
 * path.
 */
class BrowserTest {
  @TempDir static @Nullable Path folder;

  private static @Nullable ChromeDriver browser;

  @BeforeAll
  static void openBrowser() {
    browser = Chromium.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static ChromeDriver open(String... command) throws IOException {
    CommandRun run = CommandRun.of(command);
    assertThat(run.status()).as(run.err()).isZero();
    Path page = Objects.requireNonNull(folder).resolve("page.html");
    Files.writeString(page, run.out());
    ChromeDriver open = Objects.requireNonNull(browser);
    open.get(page.toUri().toString());
    return open;
  }

  private static WebElement rivals(ChromeDriver page) {
    return page.findElements(By.cssSelector(".edge.competition")).stream()
        .filter(
            edge ->
                Objects.requireNonNullElse(
                        edge.findElement(By.tagName("title")).getAttribute("textContent"), "")
                    .startsWith("China ← United States"))
        .findFirst()
        .orElseThrow();
  }

  private static List<WebElement> seen(ChromeDriver page, String selector) {
    return page.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  @Test
  void pointingAtALineShowsItsEvidence() throws IOException {
    ChromeDriver page = open("graph", "USA", "CHN", "IRN", "--only", "-o", "html");
    new Actions(page).moveToElement(rivals(page).findElement(By.cssSelector(".reach"))).perform();
    WebElement panel = page.findElement(By.id("evidence"));
    assertThat(panel.findElement(By.tagName("h2")).getText()).isEqualTo("China ← United States");
    assertThat(panel.getText())
        .contains("strategic vigilance: Made in China 2025; US trade officials")
        .contains("(since 2018-03-30; coded and inferred)")
        .contains("relationship linkage: US–China strategic competition");
    assertThat(panel.findElements(By.cssSelector("a[href^=http]"))).isNotEmpty();
    assertThat(panel.findElements(By.cssSelector("li"))).hasSize(2);
  }

  @Test
  void aMechanismThatIsLeftOutIsGoneFromPictureEvidenceAndTable() throws IOException {
    ChromeDriver page = open("graph", "USA", "CHN", "IRN", "--only", "-o", "html");
    int before = seen(page, ".edge").size();
    page.findElement(By.cssSelector("input[value='abstract vision']")).click();
    assertThat(seen(page, ".edge.cooperation")).isEmpty();
    assertThat(seen(page, ".edge")).hasSizeLessThan(before).isNotEmpty();
    page.findElement(By.cssSelector("input[value='strategic vigilance']")).click();
    new Actions(page).moveToElement(rivals(page).findElement(By.cssSelector(".reach"))).perform();
    assertThat(page.findElement(By.id("evidence")).getText())
        .contains("relationship linkage")
        .doesNotContain("strategic vigilance");
    page.findElement(By.cssSelector("#table summary")).click();
    assertThat(seen(page, "#table tbody tr"))
        .isNotEmpty()
        .noneMatch(row -> row.getText().contains("strategic vigilance"));
    page.findElement(By.cssSelector("input[value='abstract vision']")).click();
    assertThat(seen(page, ".edge.cooperation")).isNotEmpty();
  }

  @Test
  void theKeyboardReachesWhatThePointerDoes() throws IOException {
    ChromeDriver page = open("graph", "USA", "CHN", "--only", "-o", "html");
    page.executeScript("arguments[0].focus()", rivals(page));
    WebElement panel = page.findElement(By.id("evidence"));
    assertThat(panel.getText()).contains("China ← United States");
    page.executeScript("arguments[0].blur()", rivals(page));
    new Actions(page).sendKeys(Keys.ESCAPE).perform();
    assertThat(panel.getText()).contains("Point at a line");
  }

  @Test
  void noLabelCoversAnotherInTheFontsOfABrowser() throws IOException {
    ChromeDriver page = open("graph", "-o", "html");
    List<?> boxes =
        (List<?>)
            Objects.requireNonNull(
                page.executeScript(
                    "return Array.from(document.querySelectorAll('.vertex text')).map((text) => {"
                        + " const box = text.getBBox(); const own ="
                        + " text.parentNode.querySelector('rect').getBBox(); return [box.x, box.y,"
                        + " box.width, box.height,   box.x >= own.x && box.x + box.width <= own.x +"
                        + " own.width ? 1 : 0]; })"));
    List<Box> labels = new ArrayList<>();
    for (Object each : boxes) {
      List<?> box = (List<?>) each;
      labels.add(new Box(number(box, 0), number(box, 1), number(box, 2), number(box, 3)));
      assertThat(number(box, 4)).as("within its own box").isEqualTo(1);
    }
    assertThat(labels).hasSizeGreaterThan(25);
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(labels.get(i).touches(labels.get(j), 0)).isFalse();
      }
    }
  }

  private static double number(List<?> box, int index) {
    return ((Number) Objects.requireNonNull(box.get(index))).doubleValue();
  }

  @Test
  void countsInAMatrixFollowTheFilter() throws IOException {
    ChromeDriver page = open("matrix", "USA", "CHN", "IRN", "-o", "html");
    List<String> before = counts(page);
    page.findElement(By.cssSelector("input[value='strategic vigilance']")).click();
    assertThat(before).contains("2");
    assertThat(counts(page)).isNotEmpty().containsOnly("1");
  }

  private static List<String> counts(ChromeDriver page) {
    return seen(page, ".cell.competition .count").stream().map(WebElement::getText).toList();
  }

  @Test
  void pagesLoadNothingAndComplainOfNothing() throws IOException {
    for (String command : List.of("graph", "matrix", "timeline")) {
      ChromeDriver page = open(command, "USA", "CHN", "-o", "html");
      assertThat(page.executeScript("return performance.getEntriesByType('resource').length"))
          .isEqualTo(0L);
      assertThat(page.manage().logs().get("browser").getAll()).isEmpty();
    }
  }
}
