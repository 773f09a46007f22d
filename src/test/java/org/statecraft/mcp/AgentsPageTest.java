package org.statecraft.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.statecraft.Live;

/**
 * The questions that {@code docs/agents.md} answers by calls of tools: each call is made again and
 * has to give what the page shows of it, each sentence of an answer has to be cited, and each
 * citation has to be one that a call gave.
 */
@Live
@Timeout(300)
class AgentsPageTest {
  private static final Path PAGE = Path.of("docs/agents.md");
  private static final Pattern QUESTION = Pattern.compile("(?ms)^### (.*?\\?)$(.*?)(?=^#|\\z)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```json\\n(.*?)^```$");
  private static final Pattern SENTENCE = Pattern.compile("(?m)^- (.*(?:\\n  .*)*)");
  private static final Pattern NOTE = Pattern.compile("(?m)^\\[\\^(\\w+)\\]: (.*(?:\\n  .*)*)");
  private static final Pattern CITED = Pattern.compile("\\[\\^(\\w+)\\]");

  private static Agent agent;

  @BeforeAll
  static void start() {
    agent = Agent.with("--timeout", "120s");
  }

  @AfterAll
  static void end() {
    agent.close();
  }

  private record Question(String text, String rest) {
    static List<Question> all() throws IOException {
      List<Question> all = new ArrayList<>();
      Matcher found = QUESTION.matcher(Files.readString(PAGE));
      while (found.find()) {
        all.add(new Question(found.group(1), found.group(2)));
      }
      return all;
    }

    /** The answers to its calls, each of which holds what the page shows of it. */
    List<JsonObject> replayed() {
      List<JsonObject> answers = new ArrayList<>();
      Matcher block = BLOCK.matcher(rest);
      while (block.find()) {
        JsonObject shown = JsonParser.parseString(block.group(1)).getAsJsonObject();
        if (shown.has("tool")) {
          Map<String, Object> arguments = new LinkedHashMap<>();
          shown
              .getAsJsonObject("arguments")
              .entrySet()
              .forEach(each -> arguments.put(each.getKey(), plain(each.getValue())));
          answers.add(agent.answer(shown.get("tool").getAsString(), arguments));
        } else {
          requirePart(shown, answers.getLast(), "the answer");
        }
      }
      return answers;
    }

    private static Object plain(JsonElement json) {
      return new com.google.gson.GsonBuilder()
          .setObjectToNumberStrategy(com.google.gson.ToNumberPolicy.LONG_OR_DOUBLE)
          .create()
          .fromJson(json, Object.class);
    }

    List<String> sentences() {
      return SENTENCE
          .matcher(rest)
          .results()
          .map(sentence -> sentence.group(1).replaceAll("\\s+", " "))
          .toList();
    }

    Map<String, String> notes() {
      Map<String, String> notes = new LinkedHashMap<>();
      NOTE.matcher(rest)
          .results()
          .forEach(note -> notes.put(note.group(1), note.group(2).replaceAll("\\s+", " ")));
      return notes;
    }

    boolean unknown() {
      return notes().isEmpty();
    }
  }

  /** What is shown of an object is in it, and of an array in it in that order. */
  private static void requirePart(JsonElement part, JsonElement whole, String where) {
    if (part.isJsonObject()) {
      assertThat(whole.isJsonObject()).as(where).isTrue();
      part.getAsJsonObject()
          .entrySet()
          .forEach(
              each -> {
                assertThat(whole.getAsJsonObject().has(each.getKey()))
                    .as("%s has %s: %s", where, each.getKey(), whole)
                    .isTrue();
                requirePart(
                    each.getValue(),
                    whole.getAsJsonObject().get(each.getKey()),
                    where + "." + each.getKey());
              });
    } else if (part.isJsonArray()) {
      int next = 0;
      JsonArray all = whole.getAsJsonArray();
      for (JsonElement each : part.getAsJsonArray()) {
        while (next < all.size() && !holds(each, all.get(next))) {
          next++;
        }
        assertThat(next).as("%s has %s in its order: %s", where, each, all).isLessThan(all.size());
        next++;
      }
    } else {
      assertThat(whole).as(where).isEqualTo(part);
    }
  }

  private static boolean holds(JsonElement part, JsonElement whole) {
    try {
      requirePart(part, whole, "");
      return true;
    } catch (AssertionError | IllegalStateException differs) {
      return false;
    }
  }

  @Test
  void threeQuestionsAreAnsweredAndOneIsNot() throws IOException {
    List<Question> all = Question.all();
    assertThat(all.stream().filter(question -> !question.unknown())).hasSize(3);
    assertThat(all.stream().filter(Question::unknown)).hasSize(1);
  }

  /** The table of tools names those that there are, with arguments that they take. */
  @Test
  void toolsAreThoseOfTheServer() throws IOException {
    Map<String, McpSchema.Tool> tools = new LinkedHashMap<>();
    agent.client().listTools().tools().forEach(tool -> tools.put(tool.name(), tool));
    List<String> told = new ArrayList<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*?) \\|").matcher(Files.readString(PAGE));
    while (row.find()) {
      told.add(row.group(1));
      assertThat(tools).containsKey(row.group(1));
      McpSchema.Tool tool = Objects.requireNonNull(tools.get(row.group(1)));
      Map<?, ?> properties =
          (Map<?, ?>) Objects.requireNonNull(tool.inputSchema().get("properties"));
      assertThat(properties.keySet().stream().map(String::valueOf))
          .as(row.group(1))
          .contains(row.group(2).replace("`", "").split(", "));
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(tools.keySet());
  }

  @TestFactory
  Stream<DynamicTest> questions() throws IOException {
    return Question.all().stream()
        .map(question -> DynamicTest.dynamicTest(question.text(), () -> check(question)));
  }

  private static void check(Question question) {
    List<JsonObject> answers = question.replayed();
    assertThat(answers).isNotEmpty();
    if (question.unknown()) {
      assertThat(answers).allMatch(answer -> answer.has("unknown"));
      return;
    }
    List<String> given = new ArrayList<>();
    for (JsonObject answer : answers) {
      answer
          .getAsJsonArray("citations")
          .forEach(each -> given.add(each.getAsJsonObject().get("reference").getAsString()));
      given.add(answer.getAsJsonObject("knowledge_base").get("cite_as").getAsString());
    }
    assertThat(question.notes().values())
        .allSatisfy(note -> assertThat(given).as(note).anyMatch(note::startsWith));
    assertThat(question.sentences()).hasSizeGreaterThan(2);
    for (String sentence : question.sentences()) {
      assertThat(sentence).matches("[^\\[]*[.](\\[\\^\\w+\\])+").doesNotContain(". ");
      CITED
          .matcher(sentence)
          .results()
          .forEach(cited -> assertThat(question.notes()).containsKey(cited.group(1)));
    }
  }
}
