package org.statecraft.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a timeline as JSON of groups of bars, whose keys are the columns of its CSV. */
final class TimelineJson {
  private TimelineJson() {}

  static String of(Timeline timeline) {
    Map<String, Object> json = PictureJson.head(timeline.title(), timeline.caption());
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Timeline.Group group : timeline.groups()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("group", group.title());
      values.put("bars", group.bars().stream().map(TimelineJson::bar).toList());
      groups.add(values);
    }
    json.put("groups", groups);
    return PictureJson.text(json);
  }

  private static Map<String, Object> bar(Timeline.Bar bar) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("what", bar.label());
    bar.time().from().ifPresent(date -> values.put("from", date));
    bar.time().until().ifPresent(date -> values.put("until", date));
    values.put("event", bar.event());
    Evidence evidence = bar.evidence();
    if (evidence.sign() != RelationStyle.PARTICIPATION) {
      values.put("mode", evidence.sign().word());
    }
    values.put("mechanism", evidence.mechanism());
    values.put("origin", evidence.origin());
    if (!evidence.sources().isEmpty()) {
      values.put("sources", String.join(" ", evidence.sources()));
    }
    return values;
  }
}
