package org.statecraft.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.statecraft.console.PlainText;

/**
 * A document of XML as it grows: what is written into it can neither end a tag nor an attribute.
 */
final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Begins an element; attributes follow as names and values, numbers with one decimal. */
  Xml open(String name, Object... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(name);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  /** An element with nothing in it. */
  Xml empty(String name, Object... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  /** An element with text in it. */
  Xml element(String name, String content, Object... attributes) {
    open(name, attributes);
    text(content);
    return close();
  }

  Xml text(String content) {
    try {
      writer.writeCharacters(PlainText.visible(content));
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  /** Markup that is well-formed already. */
  Xml raw(String markup) {
    try {
      writer.writeCharacters("");
      writer.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    text.append(markup);
    return this;
  }

  Xml close() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return this;
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      writer.writeAttribute(
          attributes[i].toString(),
          value instanceof Double number ? number(number) : PlainText.visible(value.toString()));
    }
  }

  /** A number with one decimal where it has any. */
  static String number(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** What was written. */
  @Override
  public String toString() {
    try {
      writer.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString().stripLeading();
  }
}
