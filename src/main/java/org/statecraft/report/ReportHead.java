package org.statecraft.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Header;
import org.statecraft.query.QueryText;
import org.statecraft.query.Similar;

/** The head of a report: nothing in it is passed over. */
final class ReportHead {
  private static final String PARAMETER = "param-";
  private static final List<String> ENTRIES = List.of("title", "description", "paragraph");
  private static final Pattern ENTRY = Pattern.compile("#\\+ ?([a-z][a-z-]*):.*");
  private static final Pattern MORE = Pattern.compile("#\\+(?: \\s.*|\\s*)");

  private final QueryText text;
  private final List<String> lines;
  private final Set<String> taken;

  /**
   * A head that is still to be read.
   *
   * @param taken what no parameter can be called, for options are
   */
  ReportHead(QueryText text, Set<String> taken) {
    this.text = text;
    this.lines = text.text().lines().toList();
    this.taken = taken;
  }

  /**
   * The report of a name.
   *
   * @throws InputProblem if a line of the head says nothing or what cannot be, with the place
   */
  Report read(String name) {
    everyLine();
    Header header = Header.of(text.text());
    List<ReportParameter> parameters = new ArrayList<>();
    header
        .entries()
        .forEach(
            (key, value) -> {
              if (key.startsWith(PARAMETER)) {
                parameters.add(parameter(key, value));
              }
            });
    return new Report(name, text, header, parameters);
  }

  private void everyLine() {
    Set<String> found = new HashSet<>();
    for (int line = 0; line < lines.size(); line++) {
      String written = lines.get(line);
      Matcher entry = ENTRY.matcher(written);
      if (entry.matches()) {
        String key = entry.group(1);
        known(key, line);
        if (!found.add(key)) {
          throw problem(key + ": stands twice in the head", "keep one of them", line, key);
        }
      } else if (written.startsWith("#+")) {
        goesOn(line, found.isEmpty());
      }
    }
  }

  private void known(String key, int line) {
    boolean parameter = key.startsWith(PARAMETER) && key.length() > PARAMETER.length();
    if (!parameter && !ENTRIES.contains(key)) {
      throw problem(
          key + ": in the head means nothing",
          Similar.to(key, ENTRIES)
              .map(similar -> "did you mean " + similar + ":?")
              .orElse("known are " + String.join(", ", ENTRIES) + " and param-NAME"),
          line,
          key);
    }
  }

  private void goesOn(int line, boolean nothingBefore) {
    String written = lines.get(line);
    if (!MORE.matcher(written).matches()) {
      throw problem(
          "this line of the head has no name before a colon",
          "write #+ NAME: VALUE, where NAME has small letters and hyphens;"
              + " a line that goes on with the one before it is indented: #+   MORE",
          line,
          written.substring(2).strip());
    }
    if (nothingBefore && written.length() > 2 && !written.substring(2).isBlank()) {
      throw problem(
          "this line of the head goes on with nothing",
          "write #+ NAME: VALUE, with one space",
          line,
          written.substring(2).strip());
    }
  }

  private ReportParameter parameter(String key, String value) {
    String name = key.substring(PARAMETER.length());
    if (taken.contains("--" + name)) {
      throw problem(
          "a parameter cannot be called " + name,
          "--" + name + " is an option of every report; call it something else, also in the query",
          line(key),
          key);
    }
    ReportParameter parameter = ReportParameter.of(name, value).orElseThrow(() -> misdeclared(key));
    parameter.allowed().forEach(allowed -> fits(parameter, key, allowed));
    parameter
        .standard()
        .filter(standard -> !parameter.relative(standard))
        .ifPresent(standard -> fits(parameter, key, standard));
    return parameter;
  }

  /** A value in a head must be of its kind; which entities there are only the knowledge tells. */
  private void fits(ReportParameter parameter, String key, String value) {
    try {
      Node unused = parameter.term(value, entity -> NodeFactory.createBlankNode());
    } catch (RequestProblem wrong) {
      throw problem(wrong.sentence(), wrong.remedy().orElse(null), line(key), value);
    }
  }

  private InputProblem misdeclared(String key) {
    return problem(
        key + " does not say what the parameter is",
        "write #+ "
            + key
            + ": TYPE. What it is. TYPE is entity, date, integer or text,"
            + " with ? if it may be left open, then = DEFAULT and of A|B where there are such",
        line(key),
        key);
  }

  /** The line, from 0, in which an entry begins. */
  private int line(String key) {
    for (int line = 0; line < lines.size(); line++) {
      Matcher entry = ENTRY.matcher(lines.get(line));
      if (entry.matches() && entry.group(1).equals(key)) {
        return line;
      }
    }
    throw new IllegalStateException("no entry " + key);
  }

  /** What is wrong with a part of a line; the part may stand in a line below that goes on. */
  private InputProblem problem(String sentence, @Nullable String remedy, int line, String part) {
    int at = line;
    while (at + 1 < lines.size()
        && !lines.get(at).contains(part)
        && MORE.matcher(lines.get(at + 1)).matches()) {
      at++;
    }
    int place = Optional.of(lines.get(at).indexOf(part)).filter(index -> index >= 0).orElse(0);
    return new InputProblem(
        sentence,
        remedy,
        new SourcePosition(text.source(), at + 1L, place + 1L, lines.get(at)),
        null);
  }
}
