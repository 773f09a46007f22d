package org.statecraft.serve;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.statecraft.app.Pictures;
import org.statecraft.app.RelationKinds;
import org.statecraft.console.Screen;
import org.statecraft.picture.Matrix;
import org.statecraft.picture.MatrixWriter;
import org.statecraft.picture.Network;
import org.statecraft.picture.NetworkWriter;
import org.statecraft.picture.PictureFormat;
import org.statecraft.picture.Timeline;
import org.statecraft.picture.TimelineWriter;

/**
 * A picture as the commands {@code graph}, {@code matrix} and {@code timeline} draw it: {@code
 * svg}, and in {@code data} whom its marks stand for.
 */
final class PictureCall implements Call {
  /** So many actors and initiatives a picture has where nobody says otherwise. */
  private static final int FEW = 30;

  private static final int MOST = 200;

  private final Knowledge knowledge;

  PictureCall(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Work read(Request request) {
    Form form = request.parameters();
    List<String> names = form.all("of").stream().filter(name -> !name.isBlank()).toList();
    Pictures.Request wanted =
        new Pictures.Request(
            names,
            flag(form, "only"),
            flag(form, "shared"),
            flag(form, "actors"),
            new RelationKinds(
                form.all("mechanism"), form.one("mode").filter(mode -> !mode.isBlank())),
            form.number("limit", FEW, MOST),
            /* least= */ 1);
    return switch (form.required("kind")) {
      case "graph" -> () -> network(wanted);
      case "matrix" -> () -> matrix(wanted);
      case "timeline" -> () -> timeline(wanted);
      default ->
          throw Refusal.of(Reply.BAD_REQUEST, "the parameter kind is graph, matrix or timeline");
    };
  }

  private static boolean flag(Form form, String name) {
    return form.one(name).filter("true"::equals).isPresent();
  }

  private Reply network(Pictures.Request wanted) {
    Network drawn =
        new Pictures(knowledge.workspace()).network(knowledge.chosen(), wanted, Optional.empty());
    return drawn(
        drawn.edges().isEmpty(),
        (format, screen) -> NetworkWriter.write(drawn, format, screen, /* safeCsv= */ false));
  }

  private Reply matrix(Pictures.Request wanted) {
    Matrix drawn = new Pictures(knowledge.workspace()).actors(knowledge.chosen(), wanted);
    return drawn(
        drawn.cells().isEmpty(),
        (format, screen) -> MatrixWriter.write(drawn, format, screen, /* safeCsv= */ false));
  }

  private Reply timeline(Pictures.Request wanted) {
    Timeline drawn =
        new Pictures(knowledge.workspace())
            .timeline(
                knowledge.chosen(),
                new Pictures.Request(
                    wanted.names(),
                    /* only= */ true,
                    /* shared= */ false,
                    /* actors= */ true,
                    wanted.kinds(),
                    /* limit= */ 0,
                    /* least= */ 1));
    return drawn(
        drawn.groups().isEmpty(),
        (format, screen) -> TimelineWriter.write(drawn, format, screen, /* safeCsv= */ false));
  }

  private static Reply drawn(boolean empty, BiFunction<PictureFormat, Screen, String> writer) {
    JsonObject json = new JsonObject();
    json.addProperty("empty", empty);
    json.addProperty("svg", writer.apply(PictureFormat.SVG, Screen.NONE));
    json.add("data", JsonParser.parseString(writer.apply(PictureFormat.JSON, Screen.NONE)));
    return Reply.json(json);
  }
}
