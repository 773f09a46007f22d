package org.statecraft.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The three standard streams and the screen behind them. Results go to {@code out} as UTF-8 bytes,
 * everything else to {@code err}.
 *
 * @param in standard input
 * @param out standard output; a failure to write is thrown as {@link OutputFailure}
 * @param err standard error
 * @param screen what {@code out} is shown on
 * @param typed whether somebody types what comes in, and sees what goes out
 */
public record Console(
    InputStream in, OutputStream out, PrintStream err, Screen screen, boolean typed) {
  /** A console that nobody types at. */
  public Console(InputStream in, OutputStream out, PrintStream err, Screen screen) {
    this(in, out, err, screen, /* typed= */ false);
  }

  /**
   * The console of this process. The launcher says by system properties which streams are terminals
   * and how large they are, since Java cannot ask without native code.
   */
  public static Console system() {
    OutputStream out =
        new StandardOutput(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            OutputFailure::new);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    String terminals = terminals(System.getProperty("statecraft.terminals", ""));
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (Boolean.getBoolean("statecraft.ascii")) {
      // The launcher has given Java another locale, so that it can read arguments at all.
      environment.put("LC_ALL", "C");
    }
    return new Console(
        System.in,
        out,
        err,
        screen(
            environment,
            terminals,
            System.getProperty("statecraft.columns", ""),
            System.getProperty("statecraft.lines", "")),
        List.of(terminals.split(",", -1)).containsAll(List.of("in", "out")));
  }

  /**
   * Which streams are terminals. A launcher that cannot tell has Java asked, which knows only
   * whether input and output both are, and with {@code jdk.console=java.base} only.
   */
  @SuppressWarnings("SystemConsoleNull") // that choice is what makes null tell
  private static String terminals(String told) {
    if (!told.equals("ask")) {
      return told;
    }
    return System.console() == null ? "" : "in,out,err";
  }

  /** The same console with another screen. */
  public Console withScreen(Screen other) {
    return new Console(in, out, err, other, typed);
  }

  /**
   * Writes a sentence to standard error, in as many lines as it needs on a terminal; control
   * characters in it are made visible.
   */
  public void note(String sentence) {
    lines(sentence).forEach(err::println);
  }

  /** The lines of a sentence on standard error: one, unless that is a terminal of known width. */
  public List<String> lines(String sentence) {
    String visible = PlainText.visible(sentence);
    return screen.errorTerminal() && screen.columns().isPresent()
        ? NoteText.lines(visible, screen.columns().getAsInt())
        : List.of(visible);
  }

  /**
   * What the environment says of the screen.
   *
   * @param terminals which of {@code out} and {@code err} are terminals
   * @param width width of the terminal as the launcher measured it, or empty
   * @param height its height, or empty
   */
  static Screen screen(
      Map<String, String> environment, String terminals, String width, String height) {
    boolean out = terminals.contains("out");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    OptionalInt asked = size(environment.get("COLUMNS"));
    OptionalInt columns = asked.isPresent() ? asked : out ? size(width) : OptionalInt.empty();
    OptionalInt lines = out ? size(height) : OptionalInt.empty();
    return new Screen(
        out,
        terminals.contains("err") && !dumb,
        columns,
        lines,
        out && !dumb && !noColour,
        unicode(environment));
  }

  private static OptionalInt size(@Nullable String text) {
    if (text == null || !text.matches("[0-9]{1,4}") || text.matches("0+")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /** The locale's character set as POSIX finds it: the first of three variables that is set. */
  private static boolean unicode(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return !value.equals("C") && !value.equals("POSIX");
      }
    }
    return true;
  }
}
