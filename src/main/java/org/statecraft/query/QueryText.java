package org.statecraft.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.statecraft.input.InputFile;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;

/**
 * A query as the user wrote it.
 *
 * @param text the SPARQL
 * @param source what the text is called in messages
 * @param base the IRI against which its relative IRIs resolve
 */
public record QueryText(String text, String source, String base) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A query that somebody sent; what its relative IRIs resolve against is called by nobody. */
  public static QueryText sent(String text) {
    return new QueryText(text, "query", "http://query.invalid/");
  }

  /** A query given on the command line; relative IRIs resolve against the working directory. */
  public static QueryText inline(String text) {
    return inline(text, "query");
  }

  /** The same, called something in messages. */
  public static QueryText inline(String text, String source) {
    return new QueryText(text, source, Path.of("").toAbsolutePath().toUri().toString());
  }

  /**
   * A query in a file; relative IRIs resolve against the file's own IRI.
   *
   * @throws AccessProblem if the file cannot be read
   * @throws InputProblem if it is not UTF-8 or does not end
   */
  public static QueryText file(Path file) {
    try {
      String base = file.toAbsolutePath().normalize().toUri().toString();
      return new QueryText(decode(InputFile.text(file), file.toString()), file.toString(), base);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file, failure);
    }
  }

  /** A query from a stream, such as standard input; otherwise like {@link #inline}. */
  public static QueryText stream(InputStream in) {
    String source = "standard input";
    try {
      QueryText empty = inline("");
      return new QueryText(decode(InputFile.text(in, source), source), source, empty.base());
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + source, failure);
    }
  }

  private static String decode(byte[] bytes, String source) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException failure) {
      throw new InputProblem(
          source + " is not UTF-8", "convert it, for example with iconv", null, failure);
    }
  }

  /**
   * Parses the query. Prefixes that the knowledge base or the user's files declare need no
   * declaration.
   *
   * @throws InputProblem if it is not a SPARQL query, with the place
   */
  public Query parse(Prefixes prefixes) {
    return parse(prefixes, prefixes.usable(), word -> Optional.empty());
  }

  /**
   * Parses the query as with the prefixes of what is known; who wrote a name without its prefix is
   * told the name that is known.
   *
   * @throws InputProblem if it is not a SPARQL query, with the place
   */
  public Query parse(KnowledgeBase knowledge) {
    Prefixes prefixes = knowledge.prefixes();
    return parse(prefixes, prefixes.usable(), word -> new KnownNames(knowledge).called(word));
  }

  /**
   * Parses what stands for itself, whatever data are loaded: only what the knowledge base declares
   * needs no declaration.
   *
   * @throws InputProblem if it is not a SPARQL query, with the place
   */
  public Query parseAlone(Prefixes prefixes) {
    return parseWith(prefixes, prefixes.declared());
  }

  /**
   * Parses what may use certain prefixes without declaring them.
   *
   * @param prefixes what else is known, for who left out a declaration
   * @throws InputProblem if it is not a SPARQL query, with the place
   */
  public Query parseWith(Prefixes prefixes, Map<String, String> declared) {
    return parse(prefixes, declared, word -> Optional.empty());
  }

  private Query parse(
      Prefixes prefixes, Map<String, String> known, Function<String, Optional<String>> names) {
    if (text.isBlank()) {
      throw new InputProblem(
          source + " is empty", "write a query, such as 'SELECT * { ?s ?p ?o } LIMIT 10'");
    }
    Query query = new Query();
    known.forEach(query::setPrefix);
    try {
      QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_12);
      Grouping.settle(query);
      return query;
    } catch (QueryException failure) {
      throw SyntaxMessage.ofQuery(this, MeantWord.inQuery(prefixes, known.keySet(), names))
          .problem(failure);
    }
  }

  /**
   * Parses an update. Prefixes that a database knows need no declaration.
   *
   * @throws InputProblem if it is not a SPARQL update, with the place
   */
  public UpdateRequest parseUpdate(Prefixes prefixes) {
    if (text.isBlank()) {
      throw new InputProblem(source + " is empty", "write an update, such as 'INSERT DATA { … }'");
    }
    UpdateRequest update = new UpdateRequest();
    Map<String, String> usable = prefixes.usable();
    usable.forEach(update::setPrefix);
    try {
      UpdateFactory.parse(update, text, base, Syntax.syntaxSPARQL_12);
      return update;
    } catch (QueryException failure) {
      throw SyntaxMessage.ofUpdate(this, MeantWord.inUpdate(prefixes, usable.keySet()))
          .problem(failure);
    }
  }
}
