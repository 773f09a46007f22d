package org.statecraft.literal;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Keys of fragments of XML and of JSON. What is nested more deeply than this reads has no value.
 */
final class Markup {
  private static final int DEPTH = 1000;
  private static final String ROOT = "fragment";

  private Markup() {}

  /** XML with attributes in one order and each text as it reads. */
  static @Nullable String xml(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf('>') < 0) {
      return text;
    }
    try {
      Node root = parser().parse(source(text)).getDocumentElement();
      root.normalize();
      StringBuilder key = new StringBuilder();
      for (Node each = root.getFirstChild(); each != null; each = each.getNextSibling()) {
        write(each, DEPTH, key);
      }
      return key.toString();
    } catch (SAXException | IOException | TooDeep fault) {
      return null;
    } catch (ParserConfigurationException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static InputSource source(String text) {
    return new InputSource(new StringReader("<" + ROOT + ">" + text + "</" + ROOT + ">"));
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setCoalescing(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder parser = factory.newDocumentBuilder();
    parser.setErrorHandler(new DefaultHandler());
    return parser;
  }

  private static void write(Node node, int depth, StringBuilder key) {
    if (depth == 0) {
      throw new TooDeep();
    }
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> element(node, depth, key);
      case Node.COMMENT_NODE -> key.append("<!--").append(node.getNodeValue()).append("-->");
      case Node.PROCESSING_INSTRUCTION_NODE ->
          key.append("<?")
              .append(node.getNodeName())
              .append(' ')
              .append(node.getNodeValue())
              .append("?>");
      default -> key.append(escaped(node.getNodeValue()));
    }
  }

  private static void element(Node node, int depth, StringBuilder key) {
    Map<String, String> attributes = new TreeMap<>();
    NamedNodeMap given = node.getAttributes();
    for (int i = 0; i < given.getLength(); i++) {
      attributes.put(given.item(i).getNodeName(), given.item(i).getNodeValue());
    }
    key.append('<').append(node.getNodeName());
    attributes.forEach(
        (name, value) ->
            key.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    key.append('>');
    for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
      write(each, depth - 1, key);
    }
    key.append("</").append(node.getNodeName()).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** JSON with the names of an object in one order and numbers as those of 64 bits. */
  static @Nullable String json(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEPTH);
      StringBuilder key = new StringBuilder();
      boolean right = write(reader, key);
      return right && reader.peek() == JsonToken.END_DOCUMENT ? key.toString() : null;
    } catch (IOException | NumberFormatException | IllegalStateException fault) {
      return null;
    }
  }

  /** Writes a value; answers whether no object has a name twice. */
  private static boolean write(JsonReader reader, StringBuilder key) throws IOException {
    switch (reader.peek()) {
      case BEGIN_ARRAY -> {
        return list(reader, key);
      }
      case BEGIN_OBJECT -> {
        return map(reader, key);
      }
      case STRING -> quote(reader.nextString(), key);
      case NUMBER -> key.append(Double.parseDouble(reader.nextString()));
      case BOOLEAN -> key.append(reader.nextBoolean());
      default -> {
        reader.nextNull();
        key.append("null");
      }
    }
    return true;
  }

  private static boolean list(JsonReader reader, StringBuilder key) throws IOException {
    boolean right = true;
    reader.beginArray();
    key.append('[');
    while (reader.hasNext()) {
      right &= write(reader, key);
      key.append(',');
    }
    reader.endArray();
    key.append(']');
    return right;
  }

  private static boolean map(JsonReader reader, StringBuilder key) throws IOException {
    boolean right = true;
    Map<String, String> entries = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      StringBuilder value = new StringBuilder();
      right &= write(reader, value);
      right &= entries.put(name, value.toString()) == null;
    }
    reader.endObject();
    List<String> written = new ArrayList<>();
    entries.forEach(
        (name, value) -> {
          StringBuilder entry = new StringBuilder();
          quote(name, entry);
          written.add(entry.append(':').append(value).toString());
        });
    key.append('{').append(String.join(",", written)).append('}');
    return right;
  }

  private static void quote(String text, StringBuilder key) {
    key.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  /** More elements one in the other than can be written. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
