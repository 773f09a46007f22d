package org.statecraft.power;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.kb.Namespaces;

/**
 * The terms of the ontology that the program knows by name, each of which is declared in {@code
 * ontology/}. What only rules, queries and shapes name is not here.
 */
public final class SC {
  /** The function of mappings that finds a state by a code or name. */
  public static final String STATE_FUNCTION = Namespaces.ONTOLOGY + "state";

  // Classes. Two are called so because properties bear their names.

  public static final Node ACTION = term("Action");
  public static final Node ACTOR_CLASS = term("Actor");
  public static final Node CASE = term("Case");
  public static final Node CAMP = term("Camp");
  public static final Node CODEBOOK_ENTRY = term("CodebookEntry");
  public static final Node CODED_RELATION = term("CodedRelation");
  public static final Node CODING = term("Coding");
  public static final Node COLLECTIVE_ACTOR = term("CollectiveActor");
  public static final Node INFERRED_RELATION = term("InferredRelation");
  public static final Node OBSERVATION = term("Observation");
  public static final Node INITIATIVE = term("Initiative");
  public static final Node MECHANISM_CLASS = term("Mechanism");
  public static final Node PARAMETER = term("Parameter");
  public static final Node PERCEPTION = term("Perception");
  public static final Node POSITION = term("Position");
  public static final Node SOURCE = term("Source");
  public static final Node STATE = term("State");
  public static final Node STRATEGIC_RELATIONSHIP = term("StrategicRelationship");
  public static final Node TERMS_CODING = term("TermsCoding");
  public static final Node VOTE = term("Vote");

  // Properties.

  public static final Node ACCESSION = term("accession");
  public static final Node ACTOR = term("actor");
  public static final Node ALTERNATIVE_VALUE = term("alternativeValue");
  public static final Node BASIS = term("basis");
  public static final Node BELONGS_TO = term("belongsTo");
  public static final Node BESIDE_MEMBERS = term("besideMembers");
  public static final Node CAPABILITY_AIM = term("capabilityAim");
  public static final Node CODE = term("code");
  public static final Node CODE_PROPERTY = term("codeProperty");
  public static final Node CODE_LIST = term("codeList");
  public static final Node CODED_BY = term("codedBy");
  public static final Node CODED_MECHANISM = term("codedMechanism");
  public static final Node CODES_EXHAUSTIVELY = term("codesExhaustively");
  public static final Node COUNTRY = term("country");
  public static final Node COW_CODE = term("cowCode");
  public static final Node CUT_OFF = term("cutOff");
  public static final Node DATE = term("date");
  public static final Node DATE_BASIS = term("dateBasis");
  public static final Node DATE_PRECISION = term("datePrecision");
  public static final Node DID_NOT_VOTE = term("didNotVote");
  public static final Node DIRECTED = term("directed");
  public static final Node DOCUMENT_KIND = term("documentKind");
  public static final Node EVIDENCE_BASIS = term("evidenceBasis");
  public static final Node EXCLUSIVE = term("exclusive");
  public static final Node FROM = term("from");
  public static final Node GATHERS = term("gathers");
  public static final Node GRADE = term("grade");
  public static final Node GROUND = term("ground");
  public static final Node GW_CODE = term("gwCode");
  public static final Node ISO2 = term("iso2");
  public static final Node ISSUE = term("issue");
  public static final Node INDICATOR = term("indicator");
  public static final Node ISO3 = term("iso3");
  public static final Node ISO_NUMERIC = term("isoNumeric");
  public static final Node LAST_CHECKED = term("lastChecked");
  public static final Node LEFT_OUT_OF_STRICT_TEST = term("leftOutOfStrictTest");
  public static final Node LOCATOR = term("locator");
  public static final Node MAIN_GROUND = term("mainGround");
  public static final Node MECHANISM = term("mechanism");
  public static final Node MODE = term("mode");
  public static final Node OFFICIAL_NAME = term("officialName");
  public static final Node PARAGRAPH = term("paragraph");
  public static final Node PARAMETER_VALUE = term("parameterValue");
  public static final Node PARTICIPANTS_COMPLETE = term("participantsComplete");
  public static final Node PARTICIPATES_IN = term("participatesIn");
  public static final Node PARTICIPATION = term("participation");
  public static final Node PARTY = term("party");
  public static final Node PERMUTED_IN_PLACEBO = term("permutedInPlacebo");
  public static final Node PERCEIVED = term("perceived");
  public static final Node PERCEIVER = term("perceiver");
  public static final Node PERCENTILE_RANK = term("percentileRank");
  public static final Node PHASE = term("phase");
  public static final Node READ_BY_RULES_AS = term("readByRulesAs");
  public static final Node READING = term("reading");
  public static final Node ROLE = term("role");
  public static final Node SCOPE = term("scope");
  public static final Node SEVERAL_VALUES = term("severalValues");
  public static final Node SIDE_A = term("sideA");
  public static final Node SIDE_B = term("sideB");
  public static final Node STANCE = term("stance");
  public static final Node TARGET = term("target");
  public static final Node TARGETING = term("targeting");
  public static final Node TERMS_OF = term("termsOf");
  public static final Node UNIT_OF = term("unitOf");
  public static final Node UNTIL = term("until");
  public static final Node UNTIL_KNOWN = term("untilKnown");
  public static final Node UNTIL_PRECISION = term("untilPrecision");
  public static final Node VALUE = term("value");
  public static final Node VARIABLE = term("variable");
  public static final Node VARIABLE_OF = term("variableOf");
  public static final Node VERIFICATION = term("verification");
  public static final Node VISION = term("vision");
  public static final Node VOTES_COMPLETE = term("votesComplete");
  public static final Node WITHIN = term("within");
  public static final Node YEAR = term("year");

  // Concepts.

  public static final Node ABSTAINED = term("abstained");
  public static final Node ACCESSION_BY_INVITATION = term("accession-by-invitation");
  public static final Node ACCESSION_NOT_KNOWN = term("accession-not-known");
  public static final Node AGAINST = term("against");
  public static final Node CENTRAL_AIM = term("central-aim");
  public static final Node CLOSED_ACCESSION = term("closed-accession");
  public static final Node COMPETITION = term("competition");
  public static final Node FIRST_READING = term("first-reading");
  public static final Node IN_FAVOUR = term("in-favour");
  public static final Node JOINT_CAPACITY_BUILDING = term("joint-capacity-building");
  public static final Node MONTH_PRECISION = term("month-precision");
  public static final Node YEAR_PRECISION = term("year-precision");
  public static final Node NONE_FITS = term("none-fits");
  public static final Node OWN_READING = term("own-reading");
  public static final Node PAGE = term("page");
  public static final Node OPEN_ACCESSION = term("open-accession");
  public static final Node SECOND_READING = term("second-reading");
  public static final Node STATED = term("stated");
  public static final Node REPORTED = term("reported");
  public static final Node INFERRED = term("inferred");

  private SC() {}

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }
}
