package org.statecraft.power;

import java.util.List;

/** Columns that stand together in a panel. */
interface PanelColumns {
  /** What they mean, in their order. */
  List<PanelColumn> columns();

  /** Their values for a unit in a year: texts and numbers, an empty text for what is not known. */
  List<Object> values(PanelYear year, PanelYear.Key key);
}
