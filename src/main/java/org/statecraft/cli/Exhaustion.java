package org.statecraft.cli;

import org.statecraft.problem.LimitExceeded;

/** What is said where the means of this process come to their end: its memory, or a stack. */
final class Exhaustion {
  private Exhaustion() {}

  /** What is said of an error of the virtual machine, where nothing better is known. */
  static LimitExceeded of(VirtualMachineError error) {
    return error instanceof OutOfMemoryError
        // The data do not fit; where it is the query that does not, the runner of queries says so.
        ? LimitExceeded.ofMeans(
            "the data need more memory than there is",
            "allow more with STATECRAFT_JAVA_OPTIONS=-Xmx8g")
        : LimitExceeded.ofMeans(
            "something in the input is nested too deeply to be worked on",
            "write it with fewer brackets within brackets");
  }

  /** What is said of any failure: of an error that is none of these, that it is a bug. */
  static Exception told(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError memory -> of(memory);
      case StackOverflowError stack -> of(stack);
      case Exception exception -> exception;
      default -> new IllegalStateException(failure);
    };
  }
}
