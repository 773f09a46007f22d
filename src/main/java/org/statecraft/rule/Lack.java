package org.statecraft.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be said where some conditions of a rule, after those before them, hold for no values.
 *
 * @param names local names of properties and other terms, and variables with their question mark,
 *     each of which marks the conditions that mention it; several in one text, apart by spaces,
 *     mark those that mention all of them; empty for all conditions that are left
 * @param sentence what is lacking then, with {@code {variable}}s; of a relation's rule also {@code
 *     {one}} and {@code {other}}, the actors asked about
 */
public record Lack(Set<String> names, String sentence) {
  private static final Pattern IRI = Pattern.compile("<[^<>\\s]*[/#]([^<>\\s/#]+)>");

  /** What a head says under {@code lacks:}, such as {@code target | no act is known; * | …}. */
  static List<Lack> read(String text) {
    List<Lack> lacks = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      String[] sides = part.split("\\|", 2);
      if (sides.length == 2) {
        Set<String> names =
            Stream.of(sides[0].split(",", -1))
                .map(String::strip)
                .filter(name -> !name.equals("*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        lacks.add(new Lack(names, sides[1].strip()));
      }
    }
    return List.copyOf(lacks);
  }

  /** Whether it is about a condition. */
  public boolean about(Condition condition) {
    Body alone = new Body(List.of(condition));
    Set<String> mentioned = new HashSet<>();
    alone.mentioned().forEach(each -> mentioned.add(each.toString()));
    IRI.matcher(BodyAlgebra.of(alone).toString())
        .results()
        .forEach(found -> mentioned.add(found.group(1)));
    return names.isEmpty()
        || names.stream().anyMatch(name -> mentioned.containsAll(List.of(name.split("\\s+"))));
  }
}
