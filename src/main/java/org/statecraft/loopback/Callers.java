package org.statecraft.loopback;

import com.sun.net.httpserver.Headers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask. A page of the web that a browser shows can send requests to this machine, and by DNS
 * rebinding under a host name of its own: so a request has to name this machine as the host it
 * means, and as its origin if it has one; what a browser says another site has asked for is no
 * visit of the user's.
 */
final class Callers {
  private final Set<String> hosts = new HashSet<>();
  private final Set<String> origins = new HashSet<>();

  /**
   * @param port the port that is listened at
   * @param welcome further origins that may ask
   */
  Callers(int port, List<String> welcome) {
    for (String name : List.of("127.0.0.1", "localhost")) {
      hosts.add(name + ":" + port);
      origins.add("http://" + name + ":" + port);
      if (port == 80) {
        hosts.add(name);
        origins.add("http://" + name);
      }
    }
    origins.addAll(welcome);
  }

  /** Why a request is refused, if it is. */
  Optional<String> refusal(Headers headers) {
    List<String> named = headers.getOrDefault("Host", List.of());
    if (named.size() != 1 || !hosts.contains(named.getFirst().toLowerCase(Locale.ROOT))) {
      return Optional.of("the request names another host than this machine");
    }
    List<String> from = headers.getOrDefault("Origin", List.of());
    if (!origins.containsAll(from)) {
      return Optional.of("pages of other origins cannot ask");
    }
    return from.isEmpty() && foreign(headers)
        ? Optional.of("pages of other sites cannot ask")
        : Optional.empty();
  }

  /** Whether a page of another site wants it as a part of itself. */
  private static boolean foreign(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    return site != null
        && !site.equals("same-origin")
        && !site.equals("none")
        && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
  }
}
