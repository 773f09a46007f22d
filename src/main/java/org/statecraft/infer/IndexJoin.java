package org.statecraft.infer;

/**
 * Matches one triple pattern against the rows of a relation, or of all where any predicate fits.
 */
final class IndexJoin implements Operator {
  private final Tables tables;
  private final Slot subject;
  private final Slot predicate;
  private final Slot object;
  private final PredicateTable.Range range;
  private final Budget meter;
  private final Operator next;

  /**
   * One place of a pattern.
   *
   * @param place the place of its variable in a row, or -1
   * @param term the number of its term, or 0 for a term that occurs nowhere
   * @param given whether the variable has a value already
   */
  record Slot(int place, int term, boolean given) {
    /** The value that it must have, or 0 if it takes any. */
    int value(Solution row) {
      return place < 0 ? term : given ? row.at(place) : 0;
    }

    boolean open() {
      return place >= 0 && !given;
    }
  }

  IndexJoin(
      Tables tables,
      Slot subject,
      Slot predicate,
      Slot object,
      PredicateTable.Range range,
      Budget meter,
      Operator next) {
    this.tables = tables;
    this.subject = subject;
    this.predicate = predicate;
    this.object = object;
    this.range = range;
    this.meter = meter;
    this.next = next;
  }

  @Override
  public boolean run(Solution row) {
    if (!predicate.open()) {
      PredicateTable relation = tables.relation(predicate.value(row));
      return relation != null && match(relation, row);
    }
    // Rules add relations while this goes on; those hold nothing visible yet.
    int known = tables.relations().size();
    for (int i = 0; i < known; i++) {
      PredicateTable relation = tables.relations().get(i);
      row.set(predicate.place(), relation.predicate());
      if (match(relation, row)) {
        return true;
      }
    }
    return false;
  }

  private boolean match(PredicateTable relation, Solution row) {
    int wantedSubject = subject.value(row);
    int wantedObject = object.value(row);
    if (closedButUnknown(subject, wantedSubject) || closedButUnknown(object, wantedObject)) {
      return false;
    }
    if (wantedSubject != 0 && wantedObject != 0) {
      int found = relation.row(wantedSubject, wantedObject);
      return found >= relation.first(range) && found < relation.end(range) && next.run(row);
    }
    if (wantedSubject != 0) {
      return along(relation, relation.lastOfSubject(wantedSubject), true, row);
    }
    if (wantedObject != 0) {
      return along(relation, relation.lastOfObject(wantedObject), false, row);
    }
    return all(relation, row);
  }

  private static boolean closedButUnknown(Slot slot, int value) {
    return !slot.open() && value == 0;
  }

  private boolean along(PredicateTable relation, int newest, boolean ofSubject, Solution row) {
    int first = relation.first(range);
    int end = relation.end(range);
    int at = newest;
    while (at >= first) {
      if (at < end && take(relation, at, row)) {
        return true;
      }
      at = ofSubject ? relation.nextOfSubject(at) : relation.nextOfObject(at);
    }
    return false;
  }

  private boolean all(PredicateTable relation, Solution row) {
    int end = relation.end(range);
    for (int at = relation.first(range); at < end; at++) {
      if (take(relation, at, row)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the values of a row into the open places, which may be one variable twice. */
  private boolean take(PredicateTable relation, int at, Solution row) {
    meter.tick();
    if (subject.open()) {
      row.set(subject.place(), relation.subject(at));
    }
    if (object.open()) {
      int value = relation.object(at);
      if (object.place() == subject.place() && subject.open() && value != row.at(object.place())) {
        return false;
      }
      row.set(object.place(), value);
    }
    return next.run(row);
  }
}
