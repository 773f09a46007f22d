package org.statecraft.infer;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * All triples of one predicate, as rows of subject and object that are only ever added. What a
 * round of the rules may see is a range of rows: the old ones, those that the last round added, and
 * after them the ones that this round is adding.
 */
final class PredicateTable {
  /** Which rows a pattern is matched with. */
  enum Range {
    /** Everything up to the last round. */
    VISIBLE,
    /** What was there before the last round. */
    OLD,
    /** What the last round added. */
    RECENT
  }

  /** How far to shift a row to get its subject, or its object. */
  private static final int SUBJECT = Integer.SIZE;

  private static final int OBJECT = 0;

  private final int predicate;

  /** Subject and object of each row in one number, so that a look-up touches memory but once. */
  private long[] rows = new long[8];

  private short[] owners = new short[8];
  private int size;

  /** Rows by subject and object together: a hash table of row numbers, each one more than it is. */
  private int[] slots = new int[16];

  private final Index bySubject;
  private final Index byObject;

  private final Rounds rounds = new Rounds();

  private int asserted;
  private int old;
  private int visible;

  PredicateTable(int predicate) {
    this.predicate = predicate;
    this.bySubject = new Index(SUBJECT);
    this.byObject = new Index(OBJECT);
  }

  private PredicateTable(PredicateTable given) {
    this.predicate = given.predicate;
    this.rows = given.rows.clone();
    this.owners = given.owners.clone();
    this.size = given.size;
    this.slots = given.slots.clone();
    this.bySubject = new Index(given.bySubject);
    this.byObject = new Index(given.byObject);
    this.asserted = given.asserted;
    this.old = given.old;
    this.visible = given.visible;
  }

  /** A copy of what was given, to be made before anything is concluded. */
  PredicateTable copy() {
    return new PredicateTable(this);
  }

  /** A copy without some rows and with others, to be made before anything is concluded. */
  PredicateTable revised(Set<Long> without, Set<Long> with) {
    PredicateTable rest = new PredicateTable(predicate);
    for (int row = 0; row < size; row++) {
      if (!without.contains(rows[row])) {
        rest.add(subject(row), object(row), owners[row]);
      }
    }
    with.forEach(pair -> rest.add((int) (pair >>> SUBJECT), (int) (long) pair, 0));
    rest.seal();
    rest.advance(0);
    return rest;
  }

  /** Triples as rows, by predicate; those with a term that nobody knows are no rows. */
  static Map<Integer, Set<Long>> pairs(Collection<Triple> triples, Dictionary terms) {
    Map<Integer, Set<Long>> pairs = new LinkedHashMap<>();
    for (Triple triple : triples) {
      long pair = pair(terms.known(triple.getSubject()), terms.known(triple.getObject()));
      pairs
          .computeIfAbsent(terms.known(triple.getPredicate()), none -> new LinkedHashSet<>())
          .add(pair);
    }
    return pairs;
  }

  int predicate() {
    return predicate;
  }

  int subject(int row) {
    return (int) (rows[row] >>> SUBJECT);
  }

  int object(int row) {
    return (int) rows[row];
  }

  /** Subject and object of a row in one number. */
  long pair(int row) {
    return rows[row];
  }

  int size() {
    return size;
  }

  /** The rule that the row is credited to; 0 if it was given. */
  int owner(int row) {
    return owners[row];
  }

  /** The row that holds this pair, or -1. */
  int row(int subject, int object) {
    return slots[slot(pair(subject, object))] - 1;
  }

  /**
   * Adds a row if it is new. One that this same round has added is credited to the rule that comes
   * first, so that the order of work within a round leaves no trace.
   *
   * @return whether it is new
   */
  boolean add(int subject, int object, int owner) {
    long pair = pair(subject, object);
    int slot = slot(pair);
    int row = slots[slot] - 1;
    if (row >= 0) {
      if (row >= visible && owner < owners[row]) {
        owners[row] = (short) owner;
      }
      return false;
    }
    if (size == rows.length) {
      grow();
    }
    rows[size] = pair;
    owners[size] = (short) owner;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      widen();
    }
    return true;
  }

  /** Turns the order of the rows round; to be done before any of them is visible. */
  void turn() {
    for (int row = 0, other = size - 1; row < other; row++, other--) {
      long moved = rows[row];
      rows[row] = rows[other];
      rows[other] = moved;
    }
    place(slots.length);
  }

  /** Declares everything so far to have been given. */
  void seal() {
    asserted = size;
  }

  int asserted() {
    return asserted;
  }

  /** Begins a round: what has been added becomes visible. */
  void advance(int round) {
    old = visible;
    visible = size;
    if (visible > old) {
      rounds.add(round, visible);
    }
    bySubject.link(rows, old, visible);
    byObject.link(rows, old, visible);
  }

  /** The round that added a row which is visible. */
  int round(int row) {
    return rounds.of(row);
  }

  /** How many rows share a subject, about. */
  double fanOfSubject() {
    return bySubject.fan(visible);
  }

  /** How many rows share an object, about. */
  double fanOfObject() {
    return byObject.fan(visible);
  }

  boolean hasRecent() {
    return visible > old;
  }

  int first(Range range) {
    return range == Range.RECENT ? old : 0;
  }

  /** One more than the last row of a range. */
  int end(Range range) {
    return switch (range) {
      case VISIBLE, RECENT -> visible;
      case OLD -> old;
    };
  }

  /** The newest visible row with this subject, or -1; go on with {@link #nextOfSubject}. */
  int lastOfSubject(int subject) {
    bySubject.build(rows, visible);
    return bySubject.last(subject);
  }

  int nextOfSubject(int row) {
    return bySubject.next(row);
  }

  /** The newest visible row with this object, or -1; go on with {@link #nextOfObject}. */
  int lastOfObject(int object) {
    byObject.build(rows, visible);
    return byObject.last(object);
  }

  int nextOfObject(int row) {
    return byObject.next(row);
  }

  /** The subject of a row, or its object. */
  int term(boolean subject, int row) {
    return subject ? subject(row) : object(row);
  }

  /** The newest visible row with this subject, or with this object; -1 if there is none. */
  int last(boolean subject, int term) {
    return subject ? lastOfSubject(term) : lastOfObject(term);
  }

  int next(boolean subject, int row) {
    return subject ? nextOfSubject(row) : nextOfObject(row);
  }

  /** How many visible rows have this subject, or this object. */
  int degree(boolean subject, int term) {
    return chains(subject).count(term);
  }

  /** How many subjects, or objects, the visible rows have. */
  int distinct(boolean subject) {
    return chains(subject).distinct();
  }

  /** The subjects, or objects, of the visible rows, each once. */
  int[] terms(boolean subject) {
    return chains(subject).keys();
  }

  private Index chains(boolean subject) {
    Index chains = subject ? bySubject : byObject;
    chains.build(rows, visible);
    return chains;
  }

  private void grow() {
    int capacity = size + (size >> 1) + 8;
    rows = Arrays.copyOf(rows, capacity);
    owners = Arrays.copyOf(owners, capacity);
  }

  private void widen() {
    place(slots.length * 2);
  }

  /** Makes a hash table of a length anew. */
  private void place(int length) {
    int[] wider = new int[length];
    int mask = wider.length - 1;
    for (int row = 0; row < size; row++) {
      int slot = mix(rows[row]) & mask;
      while (wider[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      wider[slot] = row + 1;
    }
    slots = wider;
  }

  private int slot(long pair) {
    int mask = slots.length - 1;
    int slot = mix(pair) & mask;
    while (slots[slot] != 0 && rows[slots[slot] - 1] != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long pair(int subject, int object) {
    return (long) subject << SUBJECT | object;
  }

  private static int mix(long pair) {
    long mixed = (pair ^ (pair >>> 32) * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
