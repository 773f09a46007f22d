package org.statecraft;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, for pages as readers see them. */
public final class Chromium {
  /** Says that it knows another version of Chromium better. */
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private Chromium() {}

  /** Opens it; where chromium and chromedriver are not on the path the test is skipped. */
  public static ChromeDriver open() {
    Optional<File> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = onPath("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(), "chromium and chromedriver are on the path");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1500,1100");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    VERSIONS.setLevel(Level.OFF);
    System.setProperty("webdriver.chrome.driver", driver.orElseThrow().getPath());
    ChromeDriver browser = new ChromeDriver(options);
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(2));
    return browser;
  }

  private static Optional<File> onPath(String... names) {
    List<String> folders =
        Arrays.asList(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(each -> new File(each, name)))
        .filter(File::canExecute)
        .findFirst();
  }
}
