package org.statecraft.picture;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the JSON of all pictures has in common. */
final class PictureJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private PictureJson() {}

  /** What a picture shows, and what it leaves out if it does. */
  static Map<String, Object> head(String title, String caption) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("title", title);
    if (!caption.isEmpty()) {
      head.put("caption", caption);
    }
    return head;
  }

  /** An actor or an initiative. */
  static Map<String, Object> node(Vertex vertex) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("id", vertex.node().toString());
    node.putAll(NetworkData.node(vertex));
    return node;
  }

  /** Values as a document. */
  static String text(Map<String, Object> json) {
    return GSON.toJson(json);
  }
}
