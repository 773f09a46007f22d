package org.statecraft.kb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;

/** Rows of the first batch of facts as the second corrects them and sources them better. */
final class Mended {
  private static final List<String> GRADES =
      List.of("official", "scholarly", "press", "mirror", "secondary", "tracker");

  /** The 36 that were members of the OECD when its principles were adopted. */
  private static final Set<String> OECD_OF_2019 =
      Set.of(
          "AUS", "AUT", "BEL", "CAN", "CHL", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN",
          "ISL", "IRL", "ISR", "ITA", "JPN", "KOR", "LVA", "LTU", "LUX", "MEX", "NLD", "NZL", "NOR",
          "POL", "PRT", "SVK", "SVN", "ESP", "SWE", "CHE", "TUR", "GBR", "USA");

  /** Which rows a line of the table of sources stands for; of two that fit the later counts. */
  private static final Map<String, Predicate<CSVRecord>> LISTS = new LinkedHashMap<>();

  static {
    list("us-political-declaration-military-ai (46 rows, and BHR, DOM)", "endorser");
    // A list of endorsers says nothing of who was host or only attended.
    list("reaim-2023 (9 rows)", "endorser");
    list("bletchley-declaration (30 rows)", "signatory");
    LISTS.put(
        "ai-impact-summit-declaration (88 rows of 2026-02-19)",
        row -> is(row, "ai-impact-summit-declaration", "endorser") && has(row, "2026-02-19"));
    LISTS.put(
        "ai-impact-summit-declaration (BGD CRI GTM)",
        row ->
            is(row, "ai-impact-summit-declaration", "endorser")
                && Set.of("BGD", "CRI", "GTM").contains(row.get("actor")));
    LISTS.put(
        "aukus; aukus-pillar-2 (6 rows)",
        row -> is(row, "aukus", "member") || is(row, "aukus-pillar-2", "member"));
    list("us-export-controls-2022 (1 row)", "sponsor");
    list("china-ngaidp (1 row)", "sponsor");
    list("un-ai-panel-and-dialogue (1 row)", "signatory");
    LISTS.put(
        "coe-ai-convention (AND GEO ISL NOR MDA SMR GBR ISR USA eu, 10 rows)",
        row -> is(row, "coe-ai-convention", "signatory") && has(row, "2024-09-05"));
    // Canada and Japan have a page of the Council of Europe already.
    LISTS.put(
        "coe-ai-convention (MNE CAN JPN)",
        row -> is(row, "coe-ai-convention", "signatory") && row.get("actor").equals("MNE"));
    LISTS.put(
        "nato (members to 2023, 31 rows)",
        row -> is(row, "nato", "member") && !row.get("actor").equals("SWE"));
    list("pax-silica (26 signatory rows)", "signatory");
    LISTS.put(
        "pax-silica (7 founding signatories: AUS GBR ISR JPN KOR SGP USA)",
        row -> is(row, "pax-silica", "signatory") && has(row, "2025-12-12"));
    LISTS.put(
        "pax-silica (PHL)",
        row -> is(row, "pax-silica", "signatory") && row.get("actor").equals("PHL"));
    LISTS.put(
        "pax-silica (ITA)",
        row -> is(row, "pax-silica", "signatory") && row.get("actor").equals("ITA"));
  }

  private Mended() {}

  private static void list(String name, String role) {
    LISTS.put(name, row -> is(row, name.replaceFirst(" .*", ""), role));
  }

  private static boolean is(CSVRecord row, String initiative, String role) {
    return row.get("initiative_id").equals(initiative) && row.get("role").equals(role);
  }

  private static boolean has(CSVRecord row, String from) {
    return row.get("from").equals(from);
  }

  /** The best page that states each fact or list of a file, as sources.csv has it. */
  static Map<String, String> pages(String file) {
    Map<String, String> pages = new HashMap<>();
    Map<String, Integer> grades = new HashMap<>();
    for (CSVRecord row : Facts.second("sources")) {
      String fact = row.get("row_id_or_list");
      int grade = GRADES.indexOf(row.get("new_grade"));
      if (row.get("file").equals(file)
          && row.get("states_fact").equals("yes")
          && grade < grades.getOrDefault(fact, Integer.MAX_VALUE)) {
        grades.put(fact, grade);
        pages.put(fact, row.get("new_url"));
      }
    }
    return pages;
  }

  /** Each participation of the first batch with the values that hold now. */
  static Map<CSVRecord, Map<String, String>> participations() {
    Map<String, Map<String, String>> corrections = new HashMap<>();
    for (CSVRecord row : Facts.second("corrections")) {
      if (row.get("file").equals("participation.csv")) {
        corrections
            .computeIfAbsent(row.get("row_id"), id -> new HashMap<>())
            .put(row.get("column"), row.get("new"));
      }
    }
    Map<String, String> pages = pages("facts/participation.csv");
    Map<CSVRecord, Map<String, String>> mended = new LinkedHashMap<>();
    for (CSVRecord row : Facts.table("participation")) {
      Map<String, String> values = new HashMap<>(row.toMap());
      String id = String.join("|", row.get("initiative_id"), row.get("actor"), row.get("role"));
      values.putAll(corrections.getOrDefault(id, Map.of()));
      derive(row, values);
      LISTS.forEach(
          (list, rows) -> {
            if (rows.test(row)) {
              values.put("source_url", pages.get(list));
            }
          });
      date(row, values);
      mended.put(row, values);
    }
    return mended;
  }

  private static void derive(CSVRecord row, Map<String, String> values) {
    if (row.get("verified").equals("page")
        && (is(row, "focac-beijing-2024", "beneficiary")
            || is(row, "eu-ai-act", "member")
            || (is(row, "oecd-ai-principles", "endorser")
                && OECD_OF_2019.contains(row.get("actor"))))) {
      values.put("verified", "derived");
    }
  }

  /** Days that a better page gives or denies, or that no page gives. */
  private static void date(CSVRecord row, Map<String, String> values) {
    String actor = row.get("actor");
    if (is(row, "ai-impact-summit-declaration", "endorser")
        && Set.of("BGD", "CRI", "GTM").contains(actor)) {
      // Between 21 and 24 February: by the last of these days they had joined.
      values.putAll(Map.of("from", "2026-02-24", "date_basis", "page"));
    } else if (is(row, "pax-silica", "signatory") && actor.equals("NLD")) {
      values.putAll(Map.of("from", "", "date_basis", "none"));
    } else if (is(row, "anzus", "member") || (is(row, "au", "member") && has(row, "2002-07-09"))) {
      values.put("date_basis", "general-knowledge");
    } else if (is(row, "ai-impact-summit-declaration", "host")) {
      values.putAll(
          Map.of(
              "until",
              "2026-02-21",
              "source_url",
              "https://www.business-standard.com/industry/news/all-major-ai-nations-have-signed-delhi-declaration-says-vaishnaw-126022001318_1.html"));
    } else if (is(row, "g7", "member") && row.get("source_url").startsWith("https://uat.")) {
      // The address is of a test host of the publisher, the chapter has a name that lasts.
      values.put("source_url", "https://doi.org/10.4324/9780429436406-2");
    } else if (is(row, "au-continental-ai-strategy", "sponsor")) {
      // The day that the corrections have of the initiative is on the page cited here, too.
      values.putAll(Map.of("from", "2024-07-19", "date_basis", "page"));
    } else if (is(row, "us-export-controls-2022", "sponsor")) {
      // The better page confirms the day that was general knowledge.
      values.put("date_basis", "page");
    } else if (is(row, "made-in-china-2025", "sponsor")) {
      values.put("from", "2015-05-08");
    } else if (is(row, "reaim-2023", "observer")) {
      // As the corrections have it of the third: attendance begins and ends with the summit.
      values.putAll(Map.of("from", "2023-02-15", "until", "2023-02-16"));
    } else if (is(row, "reaim-2024", "observer")) {
      values.putAll(Map.of("from", "2024-09-09", "until", "2024-09-10"));
    } else if (is(row, "eu-ai-act", "sponsor") && actor.equals("eu")) {
      values.put(
          "source_url",
          "https://app.responsibleaistudio.com/blog/eu-ai-act-mid-2026-practitioner-guide");
    }
  }
}
