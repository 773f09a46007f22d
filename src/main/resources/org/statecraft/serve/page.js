/** The page: what the address asks for is shown, and what is done is in the address. */

import { by, cardOf, el, failure, get, notes, say, source, start, term, thing } from "./dom.js";
import { inField, inQuery } from "./complete.js";
import { fromAddress } from "./proof.js";

const OVER = ["why", "between", "whynot"];
let shown = null;

/** The address without what is laid over it. */
function below(url) {
  const search = new URLSearchParams(url.search);
  OVER.forEach((name) => search.delete(name));
  return url.pathname + "?" + search + url.hash;
}

function go(address) {
  history.pushState(null, "", address);
  render();
}

/** Lays a proof over what is shown. */
function over(pairs) {
  const url = new URL(location.href);
  OVER.forEach((name) => url.searchParams.delete(name));
  pairs.forEach(([name, value]) => url.searchParams.append(name, value));
  go(url);
}

function whyButton(label, inferred, open, words) {
  return el("button", { type: "button", class: inferred ? "why inferred" : "why", "aria-label": words, onclick: open }, label);
}

/* Answers */

function table(json) {
  const columns = json.answer.head.vars;
  const rows = json.answer.results.bindings;
  const traced = json.behind.some((facts) => facts.length);
  return el(
    "div",
    { class: "wide", tabindex: "0", role: "region", "aria-label": "Answer" },
    el(
      "table",
      {},
      el(
        "thead",
        {},
        el("tr", {}, columns.map((name) => el("th", { scope: "col" }, name)), traced ? el("th", { scope: "col" }, "why?") : null)
      ),
      el(
        "tbody",
        {},
        rows.map((row, i) =>
          el(
            "tr",
            {},
            columns.map((name) => el("td", {}, term(row[name], json.names))),
            traced ? el("td", {}, why(json, i)) : null
          )
        )
      )
    )
  );
}

/** What opens the facts behind a row; those that are inferred alone where there are any. */
function why(json, i) {
  const facts = (json.behind[i] || []).map((fact) => json.facts[fact]);
  if (!facts.length) {
    return el("span", { class: "none" }, "–");
  }
  const inferred = facts.filter((fact) => fact.inferred);
  const wanted = (inferred.length ? inferred : facts).slice(0, 12);
  const open = () => over(wanted.map((fact) => ["why", fact.triple]));
  return inferred.length
    ? whyButton("why?", true, open, "Why row " + (i + 1) + "? It is inferred.")
    : whyButton("source", false, open, "Source of row " + (i + 1));
}

function answer(json) {
  const rows = json.kind === "truth" ? 0 : json.answer.results.bindings.length;
  const parts = [];
  if (json.kind === "truth") {
    parts.push(el("p", { class: "truth" }, json.answer.boolean ? "Yes. " : "Nothing of it is known. ", json.answer.boolean ? why(json, 0) : ""));
  } else if (rows) {
    parts.push(table(json));
  } else {
    parts.push(el("p", { class: "truth" }, "Nothing is known that fits."));
  }
  if (json.empty) {
    parts.push(whyButton("why not?", true, () => over([["whynot", json.query]]), "Why is there nothing?"));
  }
  const told = notes(json.notes);
  say(json.kind === "truth" ? (json.answer.boolean ? "Yes" : "No") : rows + (rows === 1 ? " row" : " rows") + (json.complete ? "" : ", and there are more"));
  return [...parts, told].filter(Boolean);
}

async function into(box, path, parameters, writer) {
  say("Asking…");
  box.setAttribute("aria-busy", "true");
  box.replaceChildren();
  const mine = (box.asked = (box.asked || 0) + 1);
  try {
    const json = await get(path, parameters);
    if (mine === box.asked) {
      say("");
      box.replaceChildren(...writer(json));
    }
  } catch (error) {
    if (mine === box.asked) {
      say("");
      box.replaceChildren(failure(error));
    }
  }
  box.removeAttribute("aria-busy");
}

/* Views */

function askView(search) {
  const query = search.get("query") || "";
  const area = el("textarea", { id: "query", rows: "8", spellcheck: "false", "aria-describedby": "keys" });
  area.value = query || (start.examples[0] ? start.examples[0].query : "SELECT * { ?s ?p ?o } LIMIT 10\n");
  const box = el("section", { id: "answer", "aria-label": "Answer" });
  const ask = () => go("/?" + new URLSearchParams({ query: area.value }));
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      ask();
    }
  });
  const form = el(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        ask();
      },
    },
    el("label", { for: "query" }, "Query in SPARQL"),
    area,
    inQuery(area),
    el("p", { class: "row" }, el("button", { class: "main" }, "Ask"), el("span", { id: "keys", class: "hint" }, "Ctrl-Enter asks, Ctrl-Space completes a name"))
  );
  const examples = el(
    "details",
    { open: !query },
    el("summary", {}, "Examples"),
    el("ul", { class: "list" }, start.examples.map((each) => el("li", {}, el("a", { href: "/?" + new URLSearchParams({ query: each.query }) }, each.title))))
  );
  const prefixes = el(
    "details",
    {},
    el("summary", {}, "Prefixes that need no declaration"),
    el("dl", { class: "prefixes" }, Object.entries(start.prefixes).sort().map(([prefix, iri]) => [el("dt", {}, el("code", {}, prefix + ":")), el("dd", {}, iri)]).flat())
  );
  if (query) {
    into(box, "/ask", { query }, answer);
  }
  return ["Ask", [form, box, examples, prefixes]];
}

function field(parameter, value) {
  const id = "value-" + parameter.name;
  const described = id + "-is";
  const label = el("label", { for: id }, parameter.name, parameter.required ? " (needed)" : "");
  const hint = el("span", { id: described, class: "hint" }, parameter.description);
  if (parameter.allowed.length) {
    const choices = ["", ...parameter.allowed];
    const select = el("select", { id, name: id, "aria-describedby": described }, choices.map((each) => el("option", { value: each, selected: each === value }, each || "as usual")));
    return el("div", { class: "field" }, label, select, hint);
  }
  const input = el("input", { id, name: id, value, required: parameter.required, placeholder: parameter.standard, "aria-describedby": described });
  return el("div", { class: "field" }, label, input, parameter.type === "entity" ? inField(input) : null, hint);
}

function reportsView(search) {
  const name = search.get("report");
  const report = start.reports.find((each) => each.name === name);
  const list = el(
    "ul",
    { class: "list" },
    start.reports.map((each) => el("li", {}, el("a", { href: "/?" + new URLSearchParams({ report: each.name }), "aria-current": each === report ? "true" : null }, each.title)))
  );
  if (!report) {
    return ["Reports", [el("h1", {}, "Reports"), list]];
  }
  const box = el("section", { id: "answer", "aria-label": "Answer" });
  const form = el(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        const values = [...new FormData(form)].filter(([, value]) => value.trim());
        go("/?" + new URLSearchParams([["report", report.name], ["run", "true"], ...values]));
      },
    },
    report.parameters.map((each) => field(each, search.get("value-" + each.name) || "")),
    el("p", { class: "row" }, el("button", { class: "main" }, "Run"))
  );
  if (search.has("run")) {
    const values = [...search].filter(([key]) => key.startsWith("value-"));
    into(box, "/ask", [["report", report.name], ...values], (json) => [
      ...answer(json),
      el("p", {}, el("a", { href: "/?" + new URLSearchParams({ query: json.query }) }, "Ask its query with changes")),
    ]);
  }
  return [
    report.title,
    [el("h1", {}, report.title), el("p", {}, report.description || ""), form, box, el("details", {}, el("summary", {}, "Other reports"), list)],
  ];
}

function lookView(search) {
  const input = el("input", { id: "name", type: "search", value: search.get("q") || "", "aria-describedby": "name-is" });
  const box = el("section", { id: "answer", "aria-label": "Found" });
  const form = el(
    "form",
    {
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        go("/?" + new URLSearchParams({ view: "look", q: input.value }));
      },
    },
    el("label", { for: "name" }, "Name of a state, an initiative or anything else"),
    input,
    inField(input, (each) => go("/?" + new URLSearchParams({ show: each.name }))),
    el("p", { class: "row" }, el("button", { class: "main" }, "Search"), el("span", { id: "name-is", class: "hint" }, "a part of a name, an alias or a code"))
  );
  if (search.get("q")) {
    into(box, "/terms", { q: search.get("q"), for: "entity", most: 40 }, (terms) => {
      say(terms.length + " found");
      return [
        terms.length
          ? el("ul", { class: "list" }, terms.map((each) => el("li", {}, el("a", { href: "/?" + new URLSearchParams({ show: each.name }) }, each.label || each.name), " ", el("code", {}, each.name))))
          : el("p", {}, "Nothing is called so."),
      ];
    });
  }
  return ["Look up", [form, box]];
}

/* Pictures */

function drawView(search) {
  const kind = search.get("draw") || "graph";
  const of = search.getAll("of").join("; ");
  const names = el("input", { id: "of", name: "of", value: of, "aria-describedby": "of-is" });
  const kinds = el("select", { id: "kind", name: "kind" }, ["graph", "matrix", "timeline"].map((each) => el("option", { value: each, selected: each === kind }, each)));
  const modes = el("select", { id: "mode", name: "mode" }, [["", "all"], ["competition", "competition"], ["cooperation", "cooperation"]].map(([value, text]) => el("option", { value, selected: value === (search.get("mode") || "") }, text)));
  const limit = el("input", { id: "limit", type: "number", min: "2", max: "200", required: true, value: search.get("limit") || "30" });
  const flags = [["actors", "actors only"], ["only", "nobody else"], ["shared", "what ties all of them"]];
  const form = el(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        const pairs = [["draw", kinds.value]];
        names.value.split(";").map((name) => name.trim()).filter(Boolean).forEach((name) => pairs.push(["of", name]));
        flags.forEach(([flag]) => by("flag-" + flag).checked && pairs.push([flag, "true"]));
        if (limit.value !== "30") {
          pairs.push(["limit", limit.value]);
        }
        if (modes.value) {
          pairs.push(["mode", modes.value]);
        }
        go("/?" + new URLSearchParams(pairs));
      },
    },
    el("div", { class: "field" }, el("label", { for: "of" }, "Whom"), names, inField(names), el("span", { id: "of-is", class: "hint" }, "names of actors or initiatives, with ; between them; none for those with the closest ties")),
    el("div", { class: "row" }, el("label", { for: "kind" }, "as"), kinds, el("label", { for: "mode" }, "of"), modes, el("label", { for: "limit" }, "at most"), limit),
    el("div", { class: "row" }, flags.map(([flag, words]) => el("label", {}, el("input", { id: "flag-" + flag, type: "checkbox", checked: search.has(flag) }), " " + words))),
    el("p", { class: "row" }, el("button", { class: "main" }, "Draw"))
  );
  const box = el("section", { id: "answer", "aria-label": "Picture" });
  if (search.has("draw")) {
    const pairs = [...search].filter(([key]) => key !== "draw" && !OVER.includes(key));
    into(box, "/picture", [["kind", kind], ...pairs], (json) => picture(kind, json));
  }
  return ["Draw", [form, box]];
}

function picture(kind, json) {
  if (json.empty) {
    return [el("p", { class: "truth" }, "Nothing ties them that is known.")];
  }
  const svg = document.importNode(new DOMParser().parseFromString(json.svg, "image/svg+xml").documentElement, true);
  const lines = [];
  if (kind === "graph") {
    const node = (at) => json.data.nodes[Number(at)].id;
    svg.querySelectorAll(".vertex").forEach((vertex) => press(vertex, "link", () => go(cardOf(node(vertex.dataset.vertex)))));
    svg.querySelectorAll(".edge").forEach((edge) => {
      const ends = edge.dataset.ends.split(" ").map(node);
      lines.push(tie(edge, ends));
    });
  } else if (kind === "matrix") {
    svg.querySelectorAll(".cell").forEach((cell, i) => {
      const pair = json.data.cells[i];
      lines.push(tie(cell, [pair.row, pair.column]));
    });
  }
  say("The picture is drawn.");
  return [
    el("div", { class: "sheet", tabindex: "0", role: "region", "aria-label": "Picture, which may be wider than the page" }, svg),
    lines.length ? el("details", {}, el("summary", {}, "The same as a list"), el("ul", {}, lines)) : null,
  ].filter(Boolean);
}

/** Has a line or a cell tell why it is there; the same as an item of a list. */
function tie(mark, ends) {
  const title = mark.querySelector("title").textContent;
  const open = () => over(ends.map((end) => ["between", "<" + end + ">"]));
  press(mark, "button", open);
  return el("li", {}, title + " ", whyButton("why?", true, open, "Why " + title + "?"));
}

function press(element, role, act) {
  element.setAttribute("role", role);
  element.setAttribute("tabindex", "0");
  element.addEventListener("click", act);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      act();
    }
  });
}

/* Cards */

function cell(value, names) {
  if (value === null || value === undefined) {
    return "";
  }
  return value.iri ? thing(value.iri, names) : term({ type: "literal", value: String(value) }, names);
}

function section(json, id) {
  const columns = json.columns[id];
  const rows = json.sections[id];
  const traced = !["class", "property"].includes(id);
  const sourced = rows.some((row) => row.sources);
  return el(
    "section",
    {},
    el("h2", {}, json.titles[id]),
    el(
      "div",
      { class: "wide", tabindex: "0", role: "region", "aria-label": json.titles[id] },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, columns.map((name) => el("th", { scope: "col" }, name)), sourced ? el("th", { scope: "col" }, "source") : null, traced ? el("th", { scope: "col" }, "why?") : null)),
        el(
          "tbody",
          {},
          rows.map((row, i) =>
            el(
              "tr",
              {},
              columns.map((name) => el("td", {}, cell(row[name], json.names))),
              sourced ? el("td", { class: "refs" }, (row.sources || []).map((page) => reference(page, json))) : null,
              traced ? el("td", {}, whyButton("why?", Boolean(row.rule), () => behind(json.iri, id, i), "Why row " + (i + 1) + " of " + json.titles[id] + "?")) : null
            )
          )
        )
      )
    )
  );
}

function reference(page, json) {
  const at = json.sources.indexOf(page) + 1;
  return el("a", { href: "#source-" + at, "data-plain": true, title: page }, "[" + at + "]");
}

/** Opens the facts behind a row of a card, those that are inferred alone where there are any. */
async function behind(iri, id, i) {
  say("Looking…");
  try {
    const json = await get("/card", { of: "<" + iri + ">", section: id, row: i + 1 });
    const inferred = json.facts.filter((fact) => fact.inferred);
    const wanted = (inferred.length ? inferred : json.facts).slice(0, 12);
    say(wanted.length ? "" : "this row is counted or put together, and rests on no single fact");
    if (wanted.length) {
      over(wanted.map((fact) => ["why", fact.triple]));
    }
  } catch (error) {
    say(error.message);
  }
}

function card(json) {
  document.title = json.label + " – Statecraft";
  const draw = (kind) => "/?" + new URLSearchParams([["draw", kind], ["of", json.name]]);
  return [
    el("h1", {}, json.label),
    el("p", {}, el("code", {}, json.name), json.types.length ? " · " + json.types.join(", ") : "", json.aliases.length ? " · also " + json.aliases.join(", ") : ""),
    json.descriptions.map((text) => el("p", {}, text)),
    notes(json.notes),
    json.example ? el("p", {}, el("a", { href: "/?" + new URLSearchParams({ query: json.example }) }, "Ask with it")) : null,
    el("p", { class: "row" }, el("a", { href: draw("graph") }, "Network"), el("a", { href: draw("timeline") }, "Timeline")),
    Object.keys(json.titles).map((id) => section(json, id)),
    json.sources.length
      ? el("section", {}, el("h2", {}, "Sources"), el("ol", { class: "sources" }, json.sources.map((page, i) => el("li", { id: "source-" + (i + 1) }, source(page, json.references)))))
      : null,
  ].flat().filter(Boolean);
}

function cardView(name) {
  const box = el("article", { id: "answer" });
  into(box, "/card", { of: name }, card);
  return [name, [box]];
}

/* What the address asks for */

function view(url) {
  const search = url.searchParams;
  if (/^\/(id|case|graph|rule)\/./.test(url.pathname)) {
    return ["card", () => cardView("<" + start.root + decodeURIComponent(url.pathname.slice(1)) + ">")];
  }
  if (url.pathname === "/ontology" && url.hash.length > 1) {
    return ["card", () => cardView("<" + start.root + "ontology" + decodeURIComponent(url.hash) + ">")];
  }
  if (search.has("show")) {
    return ["card", () => cardView(search.get("show"))];
  }
  if (search.has("report") || search.get("view") === "reports") {
    return ["reports", () => reportsView(search)];
  }
  if (search.has("draw") || search.get("view") === "draw") {
    return ["draw", () => drawView(search)];
  }
  return search.get("view") === "look" ? ["look", () => lookView(search)] : ["ask", () => askView(search)];
}

function render() {
  const url = new URL(location.href);
  if (below(url) !== shown) {
    const first = shown === null;
    shown = below(url);
    say("");
    const [name, make] = view(url);
    const [title, parts] = make();
    document.title = title + " – Statecraft";
    document.querySelectorAll("nav a").forEach((link) => {
      if (link.dataset.view === (name === "card" ? "look" : name)) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    by("main").replaceChildren(...parts);
    if (!first) {
      window.scrollTo(0, 0);
      by("main").focus({ preventScroll: true });
    }
  }
  fromAddress(url.searchParams);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  if (link.target || link.origin !== location.origin || link.dataset.plain !== undefined || link.classList.contains("skip")) {
    return;
  }
  event.preventDefault();
  if (by("proof").open) {
    by("proof").close();
  }
  go(link.href);
});

by("proof").addEventListener("close", () => {
  const url = new URL(location.href);
  if (OVER.some((name) => url.searchParams.has(name))) {
    OVER.forEach((name) => url.searchParams.delete(name));
    history.pushState(null, "", url);
  }
});

window.addEventListener("popstate", render);

get("/start", {})
  .then((json) => {
    Object.assign(start, json);
    if (start.seen) {
      by("seen").textContent = "Seen " + start.seen;
      by("seen").hidden = false;
    }
    render();
  })
  .catch((error) => by("main").replaceChildren(failure(error)));
