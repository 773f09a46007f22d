package org.statecraft.kb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;

/**
 * Refuses RDF/XML that pulls in other files. The XML parser would leave such entities out in
 * silence, so that a text would be read as if it said less than it does.
 */
final class RdfXmlEntities {
  /** Document types stand at the head of a file. */
  private static final int HEAD = 1 << 16;

  private static final Pattern EXTERNAL =
      Pattern.compile(
          "<!ENTITY\\s+(?:%\\s+)?\\S+\\s+(?:SYSTEM|PUBLIC)|<!DOCTYPE\\s+\\S+\\s+SYSTEM");

  private RdfXmlEntities() {}

  static void refuseExternal(RdfFile file) {
    try (InputStream in = file.open()) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      Matcher external = EXTERNAL.matcher(head);
      if (external.find()) {
        long line = head.substring(0, external.start()).lines().count();
        throw new InputProblem(
            "the file refers to an external XML entity or document type",
            "nothing is fetched: put its content into the file",
            file.position(Math.max(1, line), 0),
            null);
      }
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file.path(), failure);
    }
  }
}
