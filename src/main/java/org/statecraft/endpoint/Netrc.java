package org.statecraft.endpoint;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of users and passwords by host, as ftp, curl and git read it: {@code machine HOST login
 * USER password PASSWORD}, with any space between words and {@code default} for every other host.
 * What stands in quotes is one word; of several entries for a host the first that has both counts.
 */
final class Netrc {
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
  private static final String DEFAULT = "";

  private final Map<String, Login> logins = new LinkedHashMap<>();

  private Netrc() {}

  /** Reads a text. */
  static Netrc of(String text) {
    Netrc netrc = new Netrc();
    netrc.read(words(text).iterator());
    return netrc;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    boolean macro = false;
    for (String line : text.split("\\R", -1)) {
      // A macro goes on to the next empty line; nobody here runs one.
      macro = macro ? !line.isBlank() : line.strip().startsWith("macdef ");
      if (macro || line.strip().startsWith("#")) {
        continue;
      }
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        String quoted = word.group(1);
        words.add(quoted == null ? word.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
      }
    }
    return words;
  }

  private void read(Iterator<String> words) {
    @Nullable String host = null;
    @Nullable String user = null;
    @Nullable String password = null;
    while (words.hasNext()) {
      switch (words.next()) {
        case "machine" -> {
          host = words.hasNext() ? words.next() : null;
          user = null;
          password = null;
        }
        case "default" -> {
          host = DEFAULT;
          user = null;
          password = null;
        }
        case "login" -> user = words.hasNext() ? words.next() : null;
        case "password" -> password = words.hasNext() ? words.next() : null;
        default -> {
          // an account, or what no other program knows either
        }
      }
      if (host != null && user != null && password != null) {
        logins.putIfAbsent(host, new Login(user, password));
      }
    }
  }

  /** Who asks at a host. */
  Optional<Login> at(String host) {
    return Optional.ofNullable(logins.get(host)).or(() -> Optional.ofNullable(logins.get(DEFAULT)));
  }
}
