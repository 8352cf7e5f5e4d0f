package daybook.admin.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybook.admin.page.ServedShop.Person;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Debian's Chromium without a screen, with an empty profile, that asks nobody outside of this machine. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String WHY_NOT =
            "Tests of the pages in a browser are skipped: there is no /usr/bin/chromium with /usr/bin/chromedriver (Debian: chromium, chromium-driver)";
    private static final Logger log = LoggerFactory.getLogger(Browser.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60); // build machines are slow

    final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Ends the test as skipped where there is no Chromium. */
    static Browser at(ServedShop shop) {
        assumeInstalled();
        try {
            Path profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(CHROMIUM.toFile());
            options.addArguments(List.of(
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + profile, "--window-size=1280,900"));
            ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(new File(DRIVER.toString())).usingAnyFreePort().build();
            return new Browser(new ChromeDriver(service, options), shop.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is one; the log says so if there is none. */
    static boolean installed() {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!installed) {
            log.warn(WHY_NOT);
        }
        return installed;
    }

    static void assumeInstalled() {
        assumeThere(CHROMIUM, DRIVER);
    }

    /** Ends the test as skipped, and says why, unless both can be executed. */
    static void assumeThere(Path chromium, Path driver) {
        assumeTrue(Files.isExecutable(chromium) && Files.isExecutable(driver), WHY_NOT);
    }

    Browser logIn(Person person) {
        open("/login");
        driver.findElement(By.name("username")).sendKeys(person.name());
        driver.findElement(By.name("password")).sendKeys(person.password());
        driver.findElement(By.cssSelector("form.login button")).click();
        until(".slots");
        return this;
    }

    void open(String path) {
        driver.get(address + path);
    }

    /** Waits until there is such an element, and gives it. */
    WebElement until(String css) {
        untilTrue(css, () -> !driver.findElements(By.cssSelector(css)).isEmpty());
        return driver.findElement(By.cssSelector(css));
    }

    /** Waits until the page says so. */
    void untilSaid(String css, String text) {
        untilTrue(css + " says " + text, () -> driver.findElements(By.cssSelector(css)).stream().anyMatch(element -> element.getText().contains(text)));
    }

    private void untilTrue(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what + " at " + driver.getCurrentUrl() + ":\n" + text("body"));
            }
        }
    }

    /** An element may be replaced between two looks at it. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (StaleElementReferenceException e) {
            return false;
        }
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    Object script(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** A telephone, or a desk again. */
    void screen(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
