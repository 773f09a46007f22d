package org.statecraft.endpoint;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;

/**
 * Who asks an endpoint. It is never written out.
 *
 * @param user a name
 * @param password a password
 */
public record Login(String user, String password) {
  /** The variable of the environment that names a user. */
  public static final String USER = "STATECRAFT_ENDPOINT_USER";

  /** The variable of the environment that holds the user's password. */
  public static final String PASSWORD = "STATECRAFT_ENDPOINT_PASSWORD";

  /** The variable of the environment that names another file than {@code ~/.netrc}. */
  public static final String FILE = "NETRC";

  @Override
  public String toString() {
    return "(a user and a password)";
  }

  /**
   * Who asks at an address: by a file that is named, else by the environment, else by the file
   * {@code .netrc} of the user; empty where none of these says anything of its host.
   *
   * @throws AccessProblem if a file that is named cannot be read
   * @throws RequestProblem if the environment has a user without a password
   */
  public static Optional<Login> at(
      URI address, Optional<Path> named, Map<String, String> environment) {
    if (named.isPresent()) {
      return in(named.get(), address);
    }
    String user = environment.get(USER);
    if (user != null) {
      String password = environment.get(PASSWORD);
      if (password == null) {
        throw new RequestProblem(USER + " is set and " + PASSWORD + " is not", "set both or none");
      }
      return Optional.of(new Login(user, password));
    }
    String other = environment.get(FILE);
    if (other != null && !other.isEmpty()) {
      return in(Path.of(other), address);
    }
    Path usual = Path.of(System.getProperty("user.home", ""), ".netrc");
    return Files.isReadable(usual) ? in(usual, address) : Optional.empty();
  }

  private static Optional<Login> in(Path file, URI address) {
    try {
      return Netrc.of(Files.readString(file)).at(address.getHost());
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file, failure);
    }
  }
}
