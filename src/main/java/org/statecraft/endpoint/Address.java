package org.statecraft.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.statecraft.problem.RequestProblem;

/**
 * The address of an endpoint, which names no user and no password.
 *
 * @param uri with http or https and a host
 */
public record Address(URI uri) {
  /**
   * The address that a text is.
   *
   * @throws RequestProblem if it is none of an endpoint, or holds a user or password
   */
  public static Address of(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException odd) {
      throw none(text);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!List.of("http", "https").contains(scheme)
        || uri.getHost() == null
        || uri.getFragment() != null) {
      throw none(text);
    }
    if (uri.getUserInfo() != null) {
      throw new RequestProblem(
          "a user or password in the address of an endpoint is seen by others",
          "write them to ~/.netrc, or to a file for --netrc-file, or set "
              + Login.USER
              + " and "
              + Login.PASSWORD);
    }
    return new Address(uri);
  }

  private static RequestProblem none(String text) {
    return new RequestProblem(
        shown(text) + " is no address of a SPARQL endpoint",
        "write one that begins with http:// or https://, such as http://localhost:3030/ds/sparql");
  }

  /** The address as messages name it. */
  String shown() {
    return shown(uri.toString());
  }

  /** Any address without what stands before the host, without query and fragment. */
  public static String shown(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() == null
          ? address.replaceFirst("//[^/@]*@", "//")
          : uri.getScheme()
              + "://"
              + uri.getHost()
              + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
              + uri.getPath();
    } catch (IllegalArgumentException odd) {
      return address.replaceFirst("//[^/]*@", "//").replaceFirst("[?#].*", "");
    }
  }
}
