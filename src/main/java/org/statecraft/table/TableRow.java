package org.statecraft.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row of a table while it is read; the next one takes its place. */
public final class TableRow {
  private static final int LEAST = 64;

  private char[] chars;
  private int[] ends;
  private boolean[] given;
  private int size;
  private int length;
  private boolean quoted;
  private boolean empty;
  private long line;
  private long number;

  TableRow() {
    chars = new char[LEAST];
    ends = new int[LEAST];
    given = new boolean[LEAST];
  }

  /** Copies what is written in its cells, and which have a value, to where there is room. */
  void store(char[] texts, int start, int[] cellEnds, boolean[] cellsGiven, int cell) {
    System.arraycopy(chars, 0, texts, start, length);
    System.arraycopy(ends, 0, cellEnds, cell, size);
    System.arraycopy(given, 0, cellsGiven, cell, size);
  }

  /** Becomes a row of so many cells that was stored. */
  void load(char[] texts, int start, int[] cellEnds, boolean[] cellsGiven, int cell, int cells) {
    if (cells > ends.length) {
      ends = new int[cells];
      given = new boolean[cells];
    }
    size = cells;
    length = cells == 0 ? 0 : cellEnds[cell + cells - 1];
    if (length > chars.length) {
      chars = new char[Math.max(length, 2 * chars.length)];
    }
    System.arraycopy(texts, start, chars, 0, length);
    System.arraycopy(cellEnds, cell, ends, 0, size);
    System.arraycopy(cellsGiven, cell, given, 0, size);
  }

  /** Stands in a line, and has a number. */
  void at(long startingLine, long itsNumber) {
    line = startingLine;
    number = itsNumber;
  }

  /** How long the texts of its cells are together, in UTF-16 units. */
  public int length() {
    return length;
  }

  /** Its number; the line of the names is row 1, as RFC 7111 counts. */
  public long number() {
    return number;
  }

  /** The line of the file that it begins in, from 1. */
  public long line() {
    return line;
  }

  /** How many cells it has. */
  public int size() {
    return size;
  }

  /** Whether a cell has a value. */
  public boolean has(int column) {
    return given[column];
  }

  /** What is written in a cell. */
  public String text(int column) {
    return new String(chars, start(column), end(column) - start(column));
  }

  /** What is written in all of its cells. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(size);
    for (int column = 0; column < size; column++) {
      texts.add(text(column));
    }
    return texts;
  }

  /** Whether a text is written in a cell. */
  boolean is(int column, String text) {
    int start = start(column);
    int count = end(column) - start;
    if (count != text.length()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (chars[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is written in a cell. */
  boolean is(int column, char[] text) {
    return Arrays.equals(chars, start(column), end(column), text, 0, text.length);
  }

  /** A hash of what is written in a cell. */
  int hash(int column) {
    int hash = 1;
    int end = end(column);
    for (int i = start(column); i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash ^ (hash >>> 16);
  }

  /** 64 bits that stand for what is written in a cell, well mixed. */
  public long fingerprint(int column) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start(column); i < end(column); i++) {
      hash = (hash ^ chars[i]) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** The types that what is written in a cell can have. */
  int types(int column) {
    return ColumnType.of(chars, start(column), end(column));
  }

  /** Whether what is written in a cell is a value of a type. */
  public boolean fits(int column, ColumnType type) {
    return type == ColumnType.STRING || (types(column) & type.bit()) != 0;
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1];
  }

  private int end(int column) {
    return ends[column];
  }

  void begin(long startingLine) {
    line = startingLine;
    number++;
    size = 0;
    length = 0;
    quoted = false;
    empty = false;
  }

  void add(char[] from, int offset, int count, boolean inQuotes) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      given = Arrays.copyOf(given, 2 * size);
    }
    if (length + count > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
    }
    System.arraycopy(from, offset, chars, length, count);
    length += count;
    given[size] = count > 0;
    ends[size++] = length;
    quoted = inQuotes;
  }

  /** Takes values away that stand for none. */
  void without(String[] nulls) {
    for (int column = 0; column < size; column++) {
      for (int i = 0; given[column] && i < nulls.length; i++) {
        given[column] = !is(column, nulls[i]);
      }
    }
  }

  void blank() {
    empty = true;
  }

  /** Whether the line is blank. */
  boolean isBlank() {
    return empty;
  }

  /** Whether it is nothing but one character, without quotes. */
  boolean isAlone(char mark) {
    return size == 1 && length == 1 && chars[0] == mark && !quoted;
  }
}
