package org.statecraft;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has the program take the built-in knowledge base for its own while the tests of a class run. */
final class LiveKnowledge implements BeforeAllCallback, AfterAllCallback {
  private static final String HOME = "statecraft.home";
  private static final String SNAPSHOT = "statecraft.snapshot";

  private final Map<String, @Nullable String> before = new HashMap<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    before.put(HOME, System.getProperty(HOME));
    before.put(SNAPSHOT, System.getProperty(SNAPSHOT));
    System.setProperty(HOME, Knowledge.live().toString());
    System.setProperty(SNAPSHOT, System.getProperty(SNAPSHOT, "target/test.snapshot") + ".live");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }
}
