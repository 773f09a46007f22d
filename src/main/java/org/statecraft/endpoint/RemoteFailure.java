package org.statecraft.endpoint;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.jspecify.annotations.Nullable;

/**
 * How asking another machine failed, in words that go after its address. An address may hold a name
 * and a password, which no message repeats.
 */
public final class RemoteFailure {
  private RemoteFailure() {}

  /**
   * Why it failed.
   *
   * @param patience how long an answer was waited for
   */
  public static String reason(Throwable failure, Duration patience) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String reason = known(cause, patience);
      if (reason != null) {
        return reason;
      }
    }
    return "gave an answer that cannot be read";
  }

  private static @Nullable String known(Throwable cause, Duration patience) {
    if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
      return "is on a machine that is not known";
    }
    if (cause instanceof ConnectException && !(cause.getCause() instanceof ConnectException)) {
      return cause.getCause() instanceof UnresolvedAddressException
          ? "is on a machine that is not known"
          : "cannot be reached";
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return "cannot be reached";
    }
    if (cause instanceof HttpTimeoutException) {
      return "did not answer within " + patience.toSeconds() + " s; --timeout sets another limit";
    }
    if (cause instanceof SSLException) {
      return "has no certificate that can be trusted, or speaks no TLS";
    }
    int status =
        cause instanceof QueryExceptionHTTP query
            ? query.getStatusCode()
            : cause instanceof HttpException http ? http.getStatusCode() : -1;
    return status <= 0 ? null : status(status);
  }

  /** What the status of an answer says that is none. */
  static String status(int status) {
    return "answered with the status "
        + status
        + (status / 100 == 3 ? ", which leads elsewhere and is not followed" : "");
  }
}
