package org.statecraft.serve;

import java.nio.charset.StandardCharsets;
import org.statecraft.render.HtmlText;

/**
 * The page, which loads its script and its style from here and nothing from elsewhere. Who has no
 * scripts reads what it is about as plain text.
 */
final class Page {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
          + " data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private Page() {}

  /**
   * The page.
   *
   * @param title its title
   * @param text what is read without scripts
   */
  static Reply of(String title, String text) {
    String page =
        Resource.read("page.html")
            .replace("<!-- title -->", HtmlText.escape(title))
            .replace("<!-- text -->", HtmlText.escape(text));
    return html(page);
  }

  private static Reply html(String page) {
    return Reply.of("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", POLICY);
  }

  /** A file of the page. */
  static Reply file(String name, String type) {
    return Reply.of(type + "; charset=utf-8", Resource.read(name).getBytes(StandardCharsets.UTF_8));
  }
}
