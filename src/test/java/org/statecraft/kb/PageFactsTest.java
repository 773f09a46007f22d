package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.statecraft.Live;
import org.statecraft.lookup.Works;

/** The pages that facts cite are described as the researched tables describe them. */
@Live
class PageFactsTest {
  private static final Pattern ENCODED = Pattern.compile("%[0-9a-f]{2}");

  /** Pages that the check of the facts names as official texts. */
  private static final Set<String> CHECKED =
      Set.of(
          "https://press.un.org/en/2025/sc16180.doc.htm",
          "https://www.pm.gc.ca/en/news/news-releases/2026/06/04/prime-minister-carney-launches-ai-all-canadas-new-national-artificial",
          "https://ocacnews.net/article/391746",
          "https://www.newswire.ca/news-releases/canada-and-germany-deepen-their-collaboration-on-advanced-technologies-806476304.html",
          "https://au.int/en/node/45425",
          "https://www.narendramodi.in/action-plan-for-india-japan-human-resource-exchange-and-cooperation");

  /** Agencies and broadcasters of states, of every side, by where they publish. */
  private static final Map<String, String> OF_STATES =
      Map.ofEntries(
          Map.entry("tass.com", "TASS"),
          Map.entry("people.cn", "People's Daily Online"),
          Map.entry("german.people.com.cn", "People's Daily Online"),
          Map.entry("portuguese.people.com.cn", "People's Daily Online"),
          Map.entry("globaltimes.cn", "Global Times"),
          Map.entry("ecns.cn", "China News Service"),
          Map.entry("news.cgtn.com", "CGTN"),
          Map.entry("bjreview.com", "Beijing Review"),
          Map.entry("china.org.cn", "China Internet Information Center"),
          Map.entry("chinadaily.com.cn", "China Daily"),
          Map.entry("covid-19.chinadaily.com.cn", "China Daily"),
          Map.entry("chinadailyhk.com", "China Daily"),
          Map.entry("chinadailyasia.com", "China Daily"),
          Map.entry("italian.cri.cn", "China Radio International"),
          Map.entry("sputnikglobe.com", "Sputnik"),
          Map.entry("sputniknews.com", "Sputnik"),
          Map.entry("ria.ru", "RIA Novosti"),
          Map.entry("mehrnews.com", "Mehr News Agency"),
          Map.entry("de.irna.ir", "Islamic Republic News Agency"),
          Map.entry("world.kbs.co.kr", "Korean Broadcasting System"),
          Map.entry("focustaiwan.tw", "Central News Agency (Taiwan)"),
          Map.entry("www3.nhk.or.jp", "NHK"),
          Map.entry("aa.com.tr", "Anadolu"),
          Map.entry("trtworld.com", "TRT"),
          Map.entry("trt.global", "TRT"),
          Map.entry("aljazeera.com", "Al Jazeera"),
          Map.entry("rfa.org", "Radio Free Asia"),
          Map.entry("rferl.org", "Radio Free Europe/Radio Liberty"),
          Map.entry("polskieradio.pl", "Polish Radio"),
          Map.entry("swissinfo.ch", "SRG SSR (Swissinfo)"),
          Map.entry("deutschlandfunk.de", "Deutschlandradio"),
          Map.entry("efe.com", "EFE"),
          Map.entry("antaranews.com", "ANTARA"),
          Map.entry("vietnamplus.vn", "Vietnam News Agency"),
          Map.entry("qazinform.com", "Kazinform"),
          Map.entry("cb.yna.co.kr", "Yonhap"));

  private static final Pattern HOST =
      Pattern.compile("https?://((www|m|amp|en|english|eng)[.])*([^/]+)/.*");

  /** Grades that the tables give the pages, those of the better sources before those of rows. */
  private static Map<String, Set<String>> grades() {
    Map<String, Set<String>> better = new HashMap<>();
    for (CSVRecord row : Facts.second("sources")) {
      add(better, row.get("new_url"), row.get("new_grade"));
    }
    Map<String, Set<String>> usual = new HashMap<>();
    Stream.of(
            "events",
            "participation",
            "perceptions",
            "provisions",
            "relationships",
            "terms",
            "votes",
            "codings")
        .map(Facts::second)
        .flatMap(List::stream)
        .forEach(row -> add(usual, row.get("source_url"), row.get("source_grade")));
    CHECKED.forEach(page -> usual.put(page, Set.of("official")));
    // The check grades a newspaper of the state as other newspapers.
    usual.put(
        "https://www.tehrantimes.com/news/521276/Iranian-Russian-companies-ink-MOUs-to-bolster-ICT-ties",
        Set.of("press"));
    // So do the better sources for the paper of a party.
    usual.put("http://en.people.cn/n3/2025/1120/c90000-20392707.html", Set.of("press"));
    // The corrections and the notes on sources call these a tracker, as other files of the place
    // are.
    for (String file :
        List.of("", "/blob/1885f7cfbb1bdfdd5b1b16b097112f09d0e87a16/data/countries.json")) {
      usual.put("https://github.com/kocijan/geopoliticsai" + file, Set.of("tracker"));
    }
    usual.putAll(better);
    return usual;
  }

  private static void add(Map<String, Set<String>> grades, String address, String grade) {
    if (address.startsWith("http") && !grade.isBlank()) {
      grades.computeIfAbsent(written(address), none -> new TreeSet<>()).add(grade);
    }
  }

  /** An address as the files of the base write it. */
  private static String written(String address) {
    return ENCODED
        .matcher(address.strip())
        .replaceAll(code -> code.group().toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> described() {
    Map<String, String> pages = new TreeMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?x ?grade { GRAPH graph:pages { ?x a sc:Page OPTIONAL { ?x sc:grade ?grade } }"
                + " }")) {
      pages.put(row.get("x").toString(), Facts.shown(row, "grade").replaceFirst("-grade$", ""));
    }
    return pages;
  }

  private static Collection<String> cited() {
    return new HashSet<>(
        Facts.select("SELECT DISTINCT ?x { ?thing dct:source ?x FILTER isIRI(?x) }").stream()
            .map(row -> row.get("x").toString())
            .toList());
  }

  @Test
  void everyPageThatIsDescribedIsCited() {
    assertThat(described()).hasSizeGreaterThan(500);
    assertThat(cited()).containsAll(described().keySet());
  }

  /**
   * Of the pages that the tables grade; whoever adds a case of their own need not describe theirs.
   */
  @Test
  void everyPageThatIsCitedIsDescribed() {
    Collection<String> cited = cited();
    cited.retainAll(grades().keySet());
    assertThat(cited).hasSizeGreaterThan(300);
    assertThat(described().keySet()).containsAll(cited);
  }

  /** Records of votes, and a draft, were read in a copy, as other official pages were. */
  @Test
  void recordsOfVotesAreSecondHand() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?page a sc:Page ; sc:secondHand ?x FILTER STRSTARTS(STR(?page),"
                    + " 'https://digitallibrary.un.org/record/') }"))
        .containsExactly("true", "true", "true", "true");
  }

  @Test
  void noMemberOfTheAfricanUnionRestsOnASchoolText() {
    assertThat(cited()).noneMatch(page -> page.contains("elearning-burkina"));
  }

  @Test
  void aPageHasTheGradeThatTheTablesGiveIt() {
    Map<String, Set<String>> grades = grades();
    Map<String, String> described = described();
    Map<String, String> wrong = new TreeMap<>();
    for (String page : cited()) {
      Set<String> known = grades.getOrDefault(page, Set.of());
      String grade = described.get(page);
      // Where the tables disagree, none is given.
      if (known.size() == 1 && !known.contains(String.valueOf(grade))) {
        wrong.put(page, grade + " instead of " + known);
      } else if (known.isEmpty() && grade != null && !grade.isEmpty()) {
        wrong.put(page, grade + ", which no table says");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String ofState(String page) {
    return OF_STATES.getOrDefault(HOST.matcher(page).replaceFirst("$3"), "");
  }

  @Test
  void aPageHasThePublisherOfTheTablesOrIsOfAnAgencyOrBroadcasterOfAState() {
    Map<String, Set<String>> publishers = new HashMap<>();
    for (CSVRecord row : Facts.second("sources")) {
      publishers
          .computeIfAbsent(written(row.get("new_url")), none -> new HashSet<>())
          .add(row.get("publisher").strip());
    }
    Map<String, String> wrong = new TreeMap<>();
    for (Binding row :
        Facts.select("SELECT ?x ?name { ?x a sc:Page OPTIONAL { ?x dct:publisher ?name } }")) {
      String page = row.get("x").toString();
      String name = Facts.shown(row, "name");
      Set<String> known = publishers.getOrDefault(page, Set.of());
      if (!(known.isEmpty() ? ofState(page).equals(name) : known.contains(name))) {
        wrong.put(page, name);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySourceHasAKeyOfItsOwn() {
    Works works = new Works(Facts.KB);
    assertThat(
            Facts.select(
                    "SELECT DISTINCT ?x { ?thing dct:source ?x FILTER NOT EXISTS { ?work a"
                        + " sc:Source ; dct:source ?x } }")
                .stream()
                .map(row -> works.of(row.get("x")).key()))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(500);
  }

  @Test
  void aPageWasCheckedOnADayOfTheResearch() {
    assertThat(Facts.values("SELECT DISTINCT ?x { ?page a sc:Page ; sc:lastChecked ?x }"))
        .isSubsetOf("2026-11-22", "2026-11-27", "2026-11-28");
  }

  /** A page is a detail of what cites it: nobody who looks for a name is shown one. */
  @Test
  void pagesAreNotFoundByName() {
    assertThat(Facts.values("SELECT ?x { sc:Page sc:detail ?x }")).containsExactly("true");
  }

  /** Where a better page says so, the initiative that cites it names the place on it. */
  @Test
  void initiativesNameThePlaceOnTheBetterPage() {
    for (CSVRecord row : Facts.second("sources")) {
      if (row.get("file").endsWith("initiatives.csv")
          && row.get("states_fact").equals("yes")
          && !row.get("locator").isEmpty()) {
        assertThat(
                Facts.values(
                    "SELECT ?x { ?initiative dct:identifier \""
                        + row.get("row_id_or_list")
                        + "\" ; dct:source <"
                        + row.get("new_url")
                        + "> ; sc:locator ?x }"))
            .as(row.get("row_id_or_list"))
            .anySatisfy(place -> assertThat(place).contains(row.get("locator")));
      }
    }
  }
}
