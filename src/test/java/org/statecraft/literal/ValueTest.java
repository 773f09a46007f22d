package org.statecraft.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryRunner;

/**
 * The cases in {@code src/test/resources/owl/dt-value.trig} show what follows from these values.
 */
class ValueTest {
  static {
    JenaSystem.init();
  }

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integer|1|01|+1|001",
        "integer|0|-0|+00",
        "decimal|1|1.0|+01.|1.000",
        "decimal|0.5|.5|+00.50",
        "decimal|0|-0.0|.0|0.",
        "decimal|-12.3|-012.30",
        "double|1|1.0e0|10E-1|+.1e1",
        "double|INF|+INF|1e309",
        "float|3.4028235e38|340282350000000000000000000000000000000",
        "boolean|true|1",
        "dateTime|2024-12-31T24:00:00.000Z|2025-01-01T00:00:00-00:00",
        "dateTime|-0001-12-31T24:00:00|0000-01-01T00:00:00",
        "dateTime|9999-12-31T24:00:00|10000-01-01T00:00:00",
        "time|10:00:00.50+00:00|10:00:00.5Z",
        "gYear|1919+00:00|1919Z",
        "duration|P1DT1H|PT25H|PT1500M|PT90000.0S",
        "hexBinary|0aff|0AFF",
        "base64Binary|QQ==|Q Q = ="
      })
  void oneValueHasManyTexts(String texts) {
    List<@Nullable Value> values = new ArrayList<>();
    String[] parts = texts.split("\\|", -1);
    for (int i = 1; i < parts.length; i++) {
      Value value = Value.of(literal(parts[i], XSD + parts[0]));
      assertThat(value).as(parts[i]).isNotNull();
      values.add(value);
    }
    assertThat(new HashSet<>(values)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integer|1.0|0x1|1 |+|-||1e0|१",
        "decimal|.|1e0|INF|1,0",
        "double|1f|0x1p3|Infinity|inf|1e|-NaN| 1",
        "boolean|TRUE|yes|01",
        "unsignedByte|256|-1",
        "dateTime|2023-02-29T00:00:00|2024-01-01T24:00:01|2024-01-01T00:00|02024-01-01T00:00:00",
        "dateTime|2024-01-01T00:00:00+14:01|2024-01-01T00:00:60",
        "date|1900-02-29|2024-00-10",
        "gMonthDay|--02-30|--2-3",
        "gDay|---32|--31",
        "duration|P|PT|P1S|-P-1D|P1.5D|PT1.S",
        "yearMonthDuration|P1D|P1YT1H",
        "dayTimeDuration|P1M|P1Y|P",
        "hexBinary|0|0g",
        "base64Binary|Q|QQ=|QR==|QQ  ==| QQ==|QQ==QQ==",
        "language|en_US|-|en-|abcdefghi",
        "NCName|a:b|1a|",
        "token|a  b| a|a\tb",
        "normalizedString|a\nb",
        "anyURI|:a"
      })
  void whatIsNoTextOfADatatypeHasNoValue(String texts) {
    String[] parts = texts.split("\\|", -1);
    for (int i = 1; i < parts.length; i++) {
      Node literal = literal(parts[i], XSD + parts[0]);
      assertThat(Value.of(literal)).as(parts[i]).isNull();
      assertThat(Value.illTyped(literal)).as(parts[i]).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"a\":1,}",
        "[1,]",
        "01",
        "+1",
        ".5",
        "NaN",
        "'a'",
        "\"\\x\"",
        "1 2",
        "{\"a\":1,\"\\u0061\":2}",
        "True",
        "// comment\n1"
      })
  void whatIsNoJsonHasNoValue(String text) {
    assertThat(Value.of(literal(text, RDF + "JSON"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "</a>",
        "a & b",
        "<a b='1' b='2'/>",
        "&x;",
        "<p:a/>",
        "]]>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"
      })
  void whatIsNoXmlHasNoValue(String text) {
    assertThat(Value.of(literal(text, RDF + "XMLLiteral"))).isNull();
  }

  @Test
  void anUnknownDatatypeHasNoValuesAndNoFaults() {
    Node literal = literal("?", "https://example.org/money");
    assertThat(Value.of(literal)).isNull();
    assertThat(Value.illTyped(literal)).isFalse();
    assertThat(Value.illTyped(literal("x", "http://www.w3.org/2000/01/rdf-schema#Literal")))
        .isFalse();
  }

  @Test
  void longTextsAreReadAsWell() {
    int many = 100_000;
    assertThat(Value.of(literal("QUJD ".repeat(many) + "QUJD", XSD + "base64Binary"))).isNotNull();
    assertThat(Value.of(literal("a ".repeat(many) + "a", XSD + "token"))).isNotNull();
    assertThat(Value.of(literal("1".repeat(many) + ".0", XSD + "decimal")))
        .isEqualTo(Value.of(literal("1".repeat(many), XSD + "integer")));
    assertThat(Value.of(literal("1".repeat(many), XSD + "nonNegativeInteger"))).isNotNull();
    assertThat(Value.of(literal("-" + "1".repeat(many), XSD + "byte"))).isNull();
    assertThat(Value.of(literal("a-".repeat(many) + "a", XSD + "language"))).isNotNull();
    assertThat(Value.of(literal("[".repeat(many), RDF + "JSON"))).isNull();
    assertThat(Value.of(literal("<a>".repeat(2000) + "</a>".repeat(2000), RDF + "XMLLiteral")))
        .isNull();
  }

  @Test
  void datatypesHaveValuesInCommonOrNot() {
    assertThat(datatype("byte").disjoint(datatype("unsignedLong"))).isFalse();
    assertThat(datatype("negativeInteger").disjoint(datatype("nonNegativeInteger"))).isTrue();
    assertThat(datatype("nonPositiveInteger").disjoint(datatype("nonNegativeInteger"))).isFalse();
    assertThat(datatype("dateTime").disjoint(datatype("date"))).isTrue();
    assertThat(datatype("unsignedByte").within(datatype("short"))).isTrue();
    assertThat(datatype("byte").within(datatype("unsignedShort"))).isFalse();
    assertThat(datatype("language").within(datatype("string"))).isTrue();
    assertThat(datatype("dateTime").within(datatype("dateTimeStamp"))).isFalse();
  }

  @Test
  void queriesCanAskForThem() {
    assertThat(ask("literal:same(1) = literal:same('01.0'^^xsd:decimal)")).isTrue();
    assertThat(ask("literal:same(1) = literal:same(1e0)")).isFalse();
    assertThat(ask("COALESCE(literal:same('x'^^xsd:integer), true)")).isTrue();
    assertThat(ask("literal:illTyped('x'^^xsd:integer)")).isTrue();
    assertThat(ask("literal:belongs(300, xsd:byte)")).isFalse();
    assertThat(ask("literal:known(xsd:byte) && !literal:known(xsd:bit)")).isTrue();
    assertThat(ask("COALESCE(literal:belongs(300, xsd:bit), true)")).isTrue();
    assertThat(ask("COALESCE(literal:belongs(300), true)")).isTrue();
  }

  private static boolean ask(String condition) {
    String prefixes =
        "PREFIX xsd: <" + XSD + "> PREFIX literal: <" + LiteralFunctions.NAMESPACE + "> ";
    QueryRunner runner = new QueryRunner(DatasetGraphFactory.empty(), Guard.CLOSED, Limits.NONE);
    return runner.run(
        QueryFactory.create(prefixes + "ASK { FILTER(" + condition + ") }"),
        result -> result instanceof QueryResult.Truth truth && truth.value());
  }

  private static Datatype datatype(String name) {
    return Objects.requireNonNull(Datatype.of(XSD + name));
  }

  private static Node literal(String text, String datatype) {
    return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
  }
}
