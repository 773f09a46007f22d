/** Why something holds, and why something does not, in a dialogue over the page. */

import { by, el, failure, get, notes, source, term, thing, triple } from "./dom.js";

function evidence(each, json) {
  return el(
    "li",
    { class: "evidence" },
    "stated",
    each.graph ? [" in ", thing(each.graph, json.names)] : "",
    each.verification.length ? " (" + each.verification.map((how) => (json.names[how] || {}).label || how).join("; ") + ")" : "",
    each.paragraphs.length ? ", paragraph " + each.paragraphs.join(", ") : "",
    each.places ? ", " + each.places.join(", ") : "",
    each.sources.length
      ? el("ul", {}, each.sources.map((page) => el("li", {}, source(page, json.references))))
      : el("span", { class: "none" }, "; no source is named")
  );
}

function premise(each, json) {
  switch (each.kind) {
    case "fact":
      return each.proof ? el("li", {}, proof(each.proof, json, false)) : null;
    case "absence":
      return el("li", { class: "test" }, "not found: " + each.text);
    case "test":
      return el("li", { class: "test" }, each.text);
    default:
      return el(
        "li",
        {},
        "computed: ",
        Object.entries(each.results).map(([name, value]) => [name, " = ", term(value, json.names), " "]),
        el(
          "details",
          {},
          el("summary", {}, each.rows.length + (each.rows.length === 1 ? " row" : " rows")),
          each.rows.map((row) => el("ul", {}, row.map((fact) => el("li", {}, proof(fact, json, false)))))
        )
      );
  }
}

function proof(json, whole, open) {
  const head = triple(json.triple, whole.names);
  if (json.status === "asserted") {
    return el(
      "div",
      { class: "asserted" },
      head,
      el("ul", {}, json.evidence.map((each) => evidence(each, whole)))
    );
  }
  const by = el(
    "p",
    { class: "by" },
    el("span", { class: "badge" }, "inferred"),
    " by ",
    thing(json.rule, whole.names),
    json.paragraph ? " (paragraph " + json.paragraph + ")" : "",
    json.sentence ? ": " + json.sentence : ""
  );
  if (json.repeated || json.cut) {
    return el("div", { class: "derived" }, head, by, el("p", { class: "none" }, json.repeated ? "told above" : "goes on"));
  }
  return el(
    "details",
    { class: "derived", open },
    el("summary", {}, head),
    by,
    el("ul", {}, json.premises.map((each) => premise(each, whole)))
  );
}

function told(json) {
  return [
    json.proofs.map((each) => el("section", {}, openLeaf(proof(each, json, true)))),
    json.proofs.length ? null : el("p", {}, "There is no proof."),
    notes(json.notes),
  ];
}

/** The first few steps stand open, so that a source is seen at once where it is near. */
function openLeaf(element) {
  let level = [element];
  for (let depth = 0; depth < 3; depth++) {
    level.forEach((each) => each.tagName === "DETAILS" && each.setAttribute("open", ""));
    level = level.flatMap((each) => Array.from(each.querySelectorAll(":scope > ul > li > details")));
  }
  return element;
}

function missed(miss, json) {
  return el(
    "section",
    {},
    el(
      "p",
      {},
      thing(miss.rule, json.names),
      " would conclude ",
      el("code", {}, miss.conclusion),
      ": " + miss.held + " of " + miss.conditions + " conditions hold"
    ),
    el(
      "ul",
      { class: "outcomes" },
      miss.outcomes.map((each) => {
        if (each.outcome === "holds") {
          return each.premises.map((text) => el("li", { class: "holds" }, "holds: " + text));
        }
        if (each.outcome === "fails") {
          return el(
            "li",
            { class: "fails" },
            el("strong", {}, "fails: " + each.sought),
            " – " + each.reason,
            (each.because || []).map((inner) => missed(inner, json))
          );
        }
        return el("li", { class: "open" }, "not reached: " + each.sought);
      })
    ),
    miss.others ? el("p", { class: "none" }, miss.others + " other ways fail here, too") : null
  );
}

function lacking(json) {
  return [
    el("p", { class: "asked" }, json.asked),
    notes(json.notes),
    json.rules.map((miss) => missed(miss, json)),
  ];
}

async function show(title, path, parameters, writer) {
  const dialog = by("proof");
  const body = by("proof-body");
  by("proof-title").textContent = title;
  body.replaceChildren(el("p", {}, "Looking…"));
  if (!dialog.open) {
    dialog.showModal();
  }
  by("proof-title").focus();
  try {
    const json = await get(path, parameters);
    body.replaceChildren(...writer(json).flat(Infinity).filter(Boolean));
  } catch (error) {
    body.replaceChildren(failure(error));
  }
}

/** Opens what the address asks for, or closes what is open. */
export function fromAddress(search) {
  const triples = search.getAll("why");
  const pair = search.getAll("between");
  if (triples.length) {
    show("Why?", "/explain", triples.map((each) => ["triple", each]), told);
  } else if (pair.length === 2) {
    show("Why?", "/explain", [["one", pair[0]], ["other", pair[1]]], told);
  } else if (search.has("whynot")) {
    show("Why not?", "/whynot", [["query", search.get("whynot")]], lacking);
  } else if (by("proof").open) {
    by("proof").close();
  }
}
