package org.statecraft.problem;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file, a database or the network failed. */
public final class AccessProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** A failure outside the program. */
  public AccessProblem(String sentence, @Nullable String remedy, @Nullable Throwable cause) {
    super(sentence, remedy, cause);
  }

  /**
   * A failure to read or write a file, with the operating system's reason in plain words.
   *
   * @param what what was tried and on which file, such as {@code "cannot read notes.ttl"}
   */
  public static AccessProblem of(String what, Exception failure) {
    return new AccessProblem(what + ": " + reason(failure), null, failure);
  }

  /** A file that should be there and is not. */
  public static AccessProblem missing(Path file) {
    // Where a name is not UTF-8, Java has put a sign for what it could not read, and finds nothing.
    return file.toString().indexOf('\uFFFD') >= 0
        ? new AccessProblem(
            "cannot read " + file + ": its name is not in UTF-8",
            "give the file another name",
            null)
        : new AccessProblem("cannot read " + file + ": there is no such file", null, null);
  }

  private static String reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "permission denied";
      case NotDirectoryException file -> "it is not a directory";
      case FileSystemLoopException loop -> "its links run in a circle";
      default -> {
        String message = failure.getMessage();
        yield message == null ? failure.getClass().getSimpleName() : message;
      }
    };
  }
}
