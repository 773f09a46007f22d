package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.statecraft.lookup.Citation;

/** The formats of lists of references. */
public enum CitationFormat {
  /** One paragraph a reference, for reading. */
  TEXT,
  /** Entries for BibTeX and biblatex. */
  BIBTEX,
  /** Records of tagged lines, as reference managers exchange them. */
  RIS,
  /** A JSON array of items as processors of the Citation Style Language take them. */
  CSL_JSON;

  /** The format's name as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Writes references in their order. What is named in two ways is one reference, and what has
   * neither title nor address is none.
   */
  public void write(List<Citation> cited, OutputStream out) {
    List<Citation> citations = Citation.merged(cited);
    try (TextOutput text = new TextOutput(out)) {
      switch (this) {
        case TEXT -> citations.forEach(citation -> text.print(CitationText.of(citation)).line());
        case BIBTEX -> text.print(Bibtex.of(citations));
        case RIS -> text.print(Ris.of(citations));
        case CSL_JSON -> text.print(CslJson.of(citations)).line();
      }
    }
  }
}
