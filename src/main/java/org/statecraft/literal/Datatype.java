package org.statecraft.literal;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A datatype that is known here: those that RDF 1.2 lists, and the ones that OWL 2 adds.
 *
 * @param iri its name
 * @param spaces the value spaces that its values are from
 * @param reading gives the key of a text's value, or null for a text that is none of the datatype
 * @param restriction which values of its spaces it has
 * @param range which whole numbers it has, or null if it is not about whole numbers
 * @param broader the next broader datatype that is known to have all of its values, or null
 */
public record Datatype(
    String iri,
    Set<Space> spaces,
    Reading reading,
    Predicate<String> restriction,
    @Nullable WholeNumbers range,
    @Nullable String broader) {

  /** Reads texts. */
  @FunctionalInterface
  interface Reading {
    /** The value of a text, or null if it has none. */
    @Nullable Value value(String text);

    /** A reading into one space by the function that gives the key or null. */
    static Reading of(Space space, Keys keys) {
      return text -> {
        String key = keys.key(text);
        return key == null ? null : new Value(space, key);
      };
    }
  }

  /** Gives the key of a text's value. */
  @FunctionalInterface
  interface Keys {
    /** The key, or null if the text has no value. */
    @Nullable String key(String text);
  }

  /** The datatype of a name, or null if it is unknown. */
  public static @Nullable Datatype of(String iri) {
    return Datatypes.KNOWN.get(iri);
  }

  /** The value that a text stands for, or null if it is none of the datatype. */
  @Nullable Value value(String text) {
    Value value = reading.value(text);
    return value != null && restriction.test(value.key()) ? value : null;
  }

  /** Whether a value, however it is written, is one of the datatype. */
  public boolean contains(Value value) {
    return spaces.contains(value.space()) && restriction.test(value.key());
  }

  /** Whether no value is one of both datatypes. */
  public boolean disjoint(Datatype other) {
    Set<Space> common = EnumSet.copyOf(spaces);
    common.retainAll(other.spaces);
    return common.isEmpty() || (range != null && other.range != null && !range.meets(other.range));
  }

  /** Whether each value is one of the other datatype, too. */
  public boolean within(Datatype other) {
    if (range != null && other.range != null) {
      return range.within(other.range);
    }
    Datatype each = this;
    while (each != null) {
      if (each.iri.equals(other.iri)) {
        return true;
      }
      each = each.broader == null ? null : Objects.requireNonNull(of(each.broader));
    }
    return false;
  }
}
