package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;

/** Sets outlines for people. */
interface OutlineWriter {
  /**
   * Writes outlines one after the other, and the sources that they cite by number.
   *
   * @param sources the first is number 1
   */
  void write(List<Outline> outlines, List<String> sources, OutputStream out);
}
