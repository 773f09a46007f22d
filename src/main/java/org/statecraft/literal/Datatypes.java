package org.statecraft.literal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.statecraft.literal.Datatype.Keys;
import org.statecraft.literal.Datatype.Reading;

/** The datatypes that are known. */
final class Datatypes {
  private static final String XSD_NS = XSD.getURI();
  private static final String PLAIN = RDF.getURI() + "PlainLiteral";
  private static final String ANY = RDFS.Literal.getURI();

  /** For a datatype that has all values of its spaces. */
  static final Predicate<String> ALL = key -> true;

  /** By name. */
  static final Map<String, Datatype> KNOWN = all();

  private Datatypes() {}

  private static Map<String, Datatype> all() {
    Map<String, Datatype> known = new HashMap<>();
    numbers(known);
    texts(known);
    times(known);
    add(known, xsd("boolean"), Space.BOOLEAN, Texts::truth, ALL, ANY);
    add(known, xsd("hexBinary"), Space.HEX, Texts::hexadecimal, ALL, ANY);
    add(known, xsd("base64Binary"), Space.BASE64, Texts::base64, ALL, ANY);
    add(known, xsd("anyURI"), Space.ADDRESS, Texts::address, ALL, ANY);
    add(known, RDF.getURI() + "XMLLiteral", Space.XML, Markup::xml, ALL, ANY);
    add(known, RDF.getURI() + "HTML", Space.HTML, Texts::plain, ALL, ANY);
    add(known, RDF.getURI() + "JSON", Space.JSON, Markup::json, ALL, ANY);
    return Map.copyOf(known);
  }

  private static void numbers(Map<String, Datatype> known) {
    String real = OWL2.getURI() + "real";
    add(known, real, Space.EXACT, text -> null, ALL, ANY);
    add(known, OWL2.getURI() + "rational", Space.EXACT, Numbers::rational, ALL, real);
    add(
        known,
        xsd("decimal"),
        Space.EXACT,
        Numbers::decimal,
        key -> key.indexOf('/') < 0,
        OWL2.getURI() + "rational");
    whole(known, "integer", null, null);
    whole(known, "nonNegativeInteger", "0", null);
    whole(known, "positiveInteger", "1", null);
    whole(known, "nonPositiveInteger", null, "0");
    whole(known, "negativeInteger", null, "-1");
    whole(known, "long", "-9223372036854775808", "9223372036854775807");
    whole(known, "int", "-2147483648", "2147483647");
    whole(known, "short", "-32768", "32767");
    whole(known, "byte", "-128", "127");
    whole(known, "unsignedLong", "0", "18446744073709551615");
    whole(known, "unsignedInt", "0", "4294967295");
    whole(known, "unsignedShort", "0", "65535");
    whole(known, "unsignedByte", "0", "255");
    add(known, xsd("double"), Space.DOUBLE, Numbers::wide, ALL, ANY);
    add(known, xsd("float"), Space.FLOAT, Numbers::narrow, ALL, ANY);
  }

  private static void whole(
      Map<String, Datatype> known, String name, @Nullable String least, @Nullable String most) {
    WholeNumbers range = WholeNumbers.of(least, most);
    known.put(
        xsd(name),
        new Datatype(
            xsd(name),
            EnumSet.of(Space.EXACT),
            Reading.of(Space.EXACT, Numbers::whole),
            range::contains,
            range,
            xsd("decimal")));
  }

  private static void texts(Map<String, Datatype> known) {
    Set<Space> spaces = EnumSet.of(Space.TEXT, Space.LANGUAGE);
    known.put(PLAIN, new Datatype(PLAIN, spaces, Texts::labelled, ALL, null, ANY));
    known.put(ANY, new Datatype(ANY, EnumSet.allOf(Space.class), text -> null, ALL, null, null));
    add(known, RDF.langString.getURI(), Space.LANGUAGE, text -> null, ALL, PLAIN);
    add(known, RDF.dirLangString.getURI(), Space.DIRECTION, text -> null, ALL, ANY);
    add(known, xsd("string"), Space.TEXT, Texts::plain, ALL, PLAIN);
    text(known, "normalizedString", Texts::normalized, "string");
    text(known, "token", Texts::token, "normalizedString");
    text(known, "NMTOKEN", Texts::nameToken, "token");
    text(known, "language", Texts::language, "NMTOKEN");
    text(known, "Name", Texts::name, "NMTOKEN");
    text(known, "NCName", Texts::nameWithoutColon, "Name");
  }

  private static void text(
      Map<String, Datatype> known, String name, Predicate<String> form, String broader) {
    add(known, xsd(name), Space.TEXT, Texts::plain, form, xsd(broader));
  }

  private static void times(Map<String, Datatype> known) {
    add(known, xsd("dateTime"), Space.MOMENT, Times::moment, ALL, ANY);
    add(known, xsd("dateTimeStamp"), Space.MOMENT, Times::moment, Times::zoned, xsd("dateTime"));
    add(known, xsd("date"), Space.DATE, Times::date, ALL, ANY);
    add(known, xsd("time"), Space.TIME, Times::time, ALL, ANY);
    add(known, xsd("gYear"), Space.YEAR, Times::year, ALL, ANY);
    add(known, xsd("gYearMonth"), Space.YEAR_MONTH, Times::yearMonth, ALL, ANY);
    add(known, xsd("gMonth"), Space.MONTH, Times::month, ALL, ANY);
    add(known, xsd("gDay"), Space.DAY, Times::day, ALL, ANY);
    add(known, xsd("gMonthDay"), Space.MONTH_DAY, Times::monthDay, ALL, ANY);
    add(known, xsd("duration"), Space.DURATION, Times::duration, ALL, ANY);
    Keys inMonths =
        text -> text.indexOf('D') >= 0 || text.indexOf('T') >= 0 ? null : Times.duration(text);
    Keys inDays = text -> daysOnly(text) ? Times.duration(text) : null;
    String duration = xsd("duration");
    add(known, xsd("yearMonthDuration"), Space.DURATION, inMonths, Times::wholeMonths, duration);
    add(known, xsd("dayTimeDuration"), Space.DURATION, inDays, Times::withoutMonths, duration);
  }

  private static boolean daysOnly(String text) {
    int time = text.indexOf('T');
    String days = time < 0 ? text : text.substring(0, time);
    return days.indexOf('Y') < 0 && days.indexOf('M') < 0;
  }

  private static void add(
      Map<String, Datatype> known,
      String iri,
      Space space,
      Keys keys,
      Predicate<String> restriction,
      String broader) {
    known.put(
        iri,
        new Datatype(iri, EnumSet.of(space), Reading.of(space, keys), restriction, null, broader));
  }

  private static String xsd(String name) {
    return XSD_NS + name;
  }
}
