package org.statecraft.kb;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.util.JenaXMLInput;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * What RDF/XML may do with entities. Those that pull in other files are refused: the XML parser
 * would leave them out in silence, so that a text would be read as if it said less than it does.
 * Others may be used as often as the ontologies of the web use them, which spell namespaces so.
 */
final class RdfXmlEntities {
  /**
   * Bounds of the XML parser as they were before Java 24, and for the number of uses a higher one,
   * since a large ontology has some for each thing. They are bounds enough for bombs.
   */
  private static final String[][] BOUNDS = {
    {"jdk.xml.entityExpansionLimit", "1000000"},
    {"jdk.xml.totalEntitySizeLimit", "50000000"},
    {"jdk.xml.maxGeneralEntitySizeLimit", "0"},
    {"jdk.xml.maxParameterEntitySizeLimit", "1000000"},
    {"jdk.xml.entityReplacementLimit", "3000000"},
    {"jdk.xml.elementAttributeLimit", "10000"},
    {"jdk.xml.maxElementDepth", "0"},
  };

  private RdfXmlEntities() {}

  /** Sets the bounds, other than those that the user has set. */
  static void bound() {
    for (String[] bound : BOUNDS) {
      if (System.getProperty(bound[0]) == null) {
        System.setProperty(bound[0], bound[1]);
      }
    }
  }

  /**
   * Refuses a file that refers to others.
   *
   * @param in the file's bytes; afterwards they can be read from the first on again
   * @throws InputProblem if it does
   */
  static void refuseExternal(RdfFile file, BufferedInputStream in) throws IOException {
    in.mark(Integer.MAX_VALUE);
    Head head = new Head();
    try {
      head.read(in);
    } catch (SAXException | CharConversionException | UnsupportedEncodingException broken) {
      // The end of the head, or what the parser of RDF will tell.
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
    in.reset();
    if (head.external > 0) {
      throw new InputProblem(
          "the file refers to an external XML entity or document type",
          "nothing is fetched: put its content into the file",
          file.position(head.external, 0),
          null);
    }
  }

  /** Reads what stands before the first element, in whatever encoding. */
  private static final class Head extends DefaultHandler2 {
    private @Nullable Locator locator;

    /** The first line that refers to another file, or 0. */
    private int external;

    void read(InputStream in) throws IOException, SAXException, ParserConfigurationException {
      XMLReader reader = JenaXMLInput.createXMLReader();
      reader.setContentHandler(this);
      reader.setErrorHandler(this);
      reader.setEntityResolver(this);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", this);
      reader.setProperty("http://xml.org/sax/properties/declaration-handler", this);
      reader.parse(new InputSource(new Unclosed(in)));
    }

    @Override
    public void setDocumentLocator(Locator place) {
      locator = place;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
        throws SAXException {
      if (systemId != null) {
        found();
      }
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId)
        throws SAXException {
      found();
    }

    private void found() throws SAXException {
      external = locator == null ? 1 : Math.max(1, locator.getLineNumber());
      throw new SAXException("found");
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      throw new SAXException("the end of the head");
    }

    @Override
    public void fatalError(SAXParseException failure) throws SAXException {
      throw failure;
    }
  }

  /** A stream that its reader cannot close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
