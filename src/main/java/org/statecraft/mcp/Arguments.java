package org.statecraft.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.statecraft.problem.RequestProblem;

/**
 * What a call gives. That each value is of the type that the tool's schema says was looked at
 * before.
 *
 * @param values the values by their names
 */
record Arguments(Map<String, Object> values) {
  /** A text that may be left out. */
  Optional<String> text(String name) {
    return value(name, String.class);
  }

  /**
   * A text.
   *
   * @throws RequestProblem if it is left out
   */
  String required(String name) {
    return text(name)
        .orElseThrow(() -> new RequestProblem("the argument " + name + " is missing", null));
  }

  /** Some texts; none where they are left out. */
  List<String> texts(String name) {
    return value(name, List.class).stream()
        .flatMap(list -> ((List<?>) list).stream())
        .map(String::valueOf)
        .toList();
  }

  /** A number that may be left out. */
  Optional<Integer> number(String name) {
    return value(name, Number.class).map(Number::intValue);
  }

  /** Whether something is wanted. */
  boolean flag(String name) {
    return value(name, Boolean.class).orElse(false);
  }

  /** A constant by its name, which may be left out. */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return text(name).map(word -> constant(type, word));
  }

  /** Constants by their names; none where they are left out. */
  <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    return texts(name).stream().map(word -> constant(type, word)).toList();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Texts by names of the caller's; none where they are left out. */
  Map<String, String> named(String name) {
    return value(name, Map.class)
        .map(
            map ->
                ((Map<?, ?>) map)
                    .entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                each -> String.valueOf(each.getKey()),
                                each -> String.valueOf(each.getValue()))))
        .orElse(Map.of());
  }

  /** The arguments of a part; none where it is left out. */
  Arguments part(String name) {
    return value(name, Map.class)
        .map(
            map ->
                new Arguments(
                    ((Map<?, ?>) map)
                        .entrySet().stream()
                            .collect(
                                Collectors.toMap(
                                    each -> String.valueOf(each.getKey()), Map.Entry::getValue))))
        .orElse(new Arguments(Map.of()));
  }

  private <T> Optional<T> value(String name, Class<T> type) {
    return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
  }
}
