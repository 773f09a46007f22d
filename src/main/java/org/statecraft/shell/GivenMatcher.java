package org.statecraft.shell;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** Takes all candidates as they are: who found them has looked whether they suit. */
final class GivenMatcher implements CompletionMatcher {
  private List<Candidate> given = List.of();
  private String typed = "";

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      @Nullable String originalGroupName) {
    given = List.of();
    typed = line.word();
  }

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    given = List.copyOf(candidates);
    return given;
  }

  @Override
  public @Nullable Candidate exactMatch() {
    return null;
  }

  @Override
  public String getCommonPrefix() {
    if (given.size() >= Vocabulary.MOST) {
      // There may be more, with which they have less in common.
      return typed;
    }
    String common = given.isEmpty() ? "" : given.getFirst().value();
    for (Candidate candidate : given) {
      int same = 0;
      while (same < Math.min(common.length(), candidate.value().length())
          && common.charAt(same) == candidate.value().charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common;
  }
}
