package org.statecraft.cli;

import java.util.Optional;
import org.statecraft.app.Inquiry;
import org.statecraft.query.QueryText;

/** A command whose result can be locked, and had again. */
interface Lockable {
  /**
   * What its words ask, read and ready to be asked.
   *
   * @param given the text of the query where it does not stand among the words; a report has its
   *     own
   */
  Inquiry inquiry(Optional<QueryText> given);
}
