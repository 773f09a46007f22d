package org.statecraft.kb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/**
 * A graph in memory as sorted tables of numbers, made for data that is read in and then asked:
 * adding appends, and the first question after it sorts. Time and memory grow with the number of
 * triples whatever their names are. Triples cannot be taken away.
 *
 * <p>Many may ask at once, but not while somebody adds to this graph; to others that share its
 * dictionary somebody may.
 */
public final class IndexedGraph extends GraphBase {
  private static final int LEAST = 16;

  private final Dictionary dictionary;

  /** What was sorted; each table is larger than all after it together. */
  private volatile List<TripleTable> tables = List.of();

  // What was added since.
  private int[] subjects = new int[0];
  private int[] predicates = subjects;
  private int[] objects = subjects;
  private volatile int waiting;

  /** An empty graph with a dictionary of its own. */
  public IndexedGraph() {
    this(new Dictionary());
  }

  /** An empty graph that shares a dictionary. */
  IndexedGraph(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** A graph of a table and a dictionary that holds its terms. */
  IndexedGraph(Dictionary dictionary, TripleTable table) {
    this(dictionary);
    tables = List.of(table);
  }

  /** The dictionary of its terms. */
  Dictionary dictionary() {
    return dictionary;
  }

  /** An empty graph that shares this one's dictionary. */
  IndexedGraph another() {
    return new IndexedGraph(dictionary);
  }

  @Override
  public void performAdd(Triple triple) {
    add(
        dictionary.number(triple.getSubject()),
        dictionary.number(triple.getPredicate()),
        dictionary.number(triple.getObject()));
  }

  /** Adds a triple of terms that the dictionary knows. */
  void add(int subject, int predicate, int object) {
    int at = waiting;
    if (at == subjects.length) {
      int length = Math.max(LEAST, at + at / 2);
      subjects = Arrays.copyOf(subjects, length);
      predicates = Arrays.copyOf(predicates, length);
      objects = Arrays.copyOf(objects, length);
    }
    subjects[at] = subject;
    predicates[at] = predicate;
    objects[at] = object;
    waiting = at + 1;
  }

  /** A graph of the same triples, which shares what is sorted until one of the two grows. */
  IndexedGraph copy() {
    IndexedGraph copy = another();
    copy.tables = sorted();
    return copy;
  }

  /** Adds what another graph with the same dictionary holds. */
  void addAll(IndexedGraph other) {
    for (TripleTable table : other.sorted()) {
      TripleIndex rows = table.bySubject();
      for (int row = 0; row < rows.size(); row++) {
        add(rows.first(row), rows.second(row), rows.third(row));
      }
    }
  }

  /** Adds what another graph holds of triples that pass a test. */
  void addAll(Graph other, Predicate<Triple> kept) {
    if (!(other instanceof IndexedGraph own) || own.dictionary != dictionary) {
      other.find().filterKeep(kept).forEachRemaining(this::performAdd);
      return;
    }
    for (TripleTable table : own.sorted()) {
      TripleIndex rows = table.bySubject();
      for (int row = 0; row < rows.size(); row++) {
        if (kept.test(table.triple(row))) {
          add(rows.first(row), rows.second(row), rows.third(row));
        }
      }
    }
  }

  /** All triples as one table. */
  TripleTable table() {
    List<TripleTable> all = sorted();
    if (all.size() == 1) {
      return all.getFirst();
    }
    IndexedGraph one = another();
    one.addAll(this);
    return all.isEmpty()
        ? new TripleTable(dictionary, TripleIndex.of(subjects, predicates, objects, 0, 0))
        : one.table();
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    List<TripleTable> sorted = sorted();
    int subject = number(pattern.getSubject());
    int predicate = number(pattern.getPredicate());
    int object = number(pattern.getObject());
    ExtendedIterator<Triple> found = NullIterator.instance();
    if (subject == UNKNOWN || predicate == UNKNOWN || object == UNKNOWN) {
      return found;
    }
    for (TripleTable table : sorted) {
      ExtendedIterator<Triple> part = table.find(subject, predicate, object);
      found = sorted.size() == 1 ? part : found.andThen(part);
    }
    return found;
  }

  private static final int UNKNOWN = -2;

  /** The number of a term of a pattern: -1 for any, less for one that is nowhere. */
  private int number(Node term) {
    if (!term.isConcrete()) {
      return -1;
    }
    int known = dictionary.known(term);
    return known < 0 ? UNKNOWN : known;
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    if (!pattern.isConcrete()) {
      return graphBaseFind(pattern).hasNext();
    }
    int subject = dictionary.known(pattern.getSubject());
    int predicate = dictionary.known(pattern.getPredicate());
    int object = dictionary.known(pattern.getObject());
    return subject >= 0
        && predicate >= 0
        && object >= 0
        && contains(sorted(), subject, predicate, object);
  }

  /** Whether it holds a triple of terms that the dictionary knows by these numbers. */
  boolean contains(int subject, int predicate, int object) {
    return contains(sorted(), subject, predicate, object);
  }

  private static boolean contains(
      List<TripleTable> tables, int subject, int predicate, int object) {
    for (TripleTable table : tables) {
      if (table.contains(subject, predicate, object)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected int graphBaseSize() {
    int size = 0;
    for (TripleTable table : sorted()) {
      size += table.size();
    }
    return size;
  }

  /** The tables, after what waits was sorted into them. */
  private List<TripleTable> sorted() {
    if (waiting > 0) {
      sort();
    }
    return tables;
  }

  private synchronized void sort() {
    if (waiting == 0) {
      return;
    }
    List<TripleTable> all = new ArrayList<>(tables);
    int size = waiting;
    if (!all.isEmpty()) {
      size = without(all, size);
    }
    // Small tables are sorted again with what is new, so that there are never many.
    while (!all.isEmpty() && all.getLast().size() <= 2 * size) {
      size = with(all.removeLast().bySubject(), size);
    }
    if (size > 0) {
      TripleIndex index = TripleIndex.of(subjects, predicates, objects, size, dictionary.size());
      all.add(new TripleTable(dictionary, index.distinct()));
    }
    tables = List.copyOf(all);
    subjects = new int[0];
    predicates = subjects;
    objects = subjects;
    waiting = 0;
  }

  /** Drops what waits and is in a table already; returns how many are left. */
  private int without(List<TripleTable> sorted, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!contains(sorted, subjects[i], predicates[i], objects[i])) {
        subjects[kept] = subjects[i];
        predicates[kept] = predicates[i];
        objects[kept] = objects[i];
        kept++;
      }
    }
    return kept;
  }

  /** Adds the rows of a table to what waits; returns how many there are then. */
  private int with(TripleIndex rows, int size) {
    int all = size + rows.size();
    if (all > subjects.length) {
      subjects = Arrays.copyOf(subjects, all);
      predicates = Arrays.copyOf(predicates, all);
      objects = Arrays.copyOf(objects, all);
    }
    for (int row = 0; row < rows.size(); row++) {
      subjects[size + row] = rows.first(row);
      predicates[size + row] = rows.second(row);
      objects[size + row] = rows.third(row);
    }
    return all;
  }
}
