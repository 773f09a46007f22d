/** Elements, links and requests: what all parts of the page need. Text is only ever set as text. */

export const start = { prefixes: {}, root: "", reports: [], examples: [], seen: "" };

/** An element with attributes, listeners (on…) and children; texts become text. */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

export function by(id) {
  return document.getElementById(id);
}

export function say(text) {
  by("status").textContent = text;
}

/** What the server answers at a path, with parameters that may have several values. */
export async function get(path, parameters) {
  const search = new URLSearchParams(parameters);
  let response;
  try {
    response = await fetch(path + "?" + search, { headers: { Accept: "application/json" } });
  } catch (gone) {
    throw new Error("the server does not answer; perhaps it has ended");
  }
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response.json();
}

export function failure(error) {
  return el("pre", { class: "error", role: "alert" }, error.message);
}

/** Where the card of an IRI is. */
export function cardOf(iri) {
  if (start.root && iri.startsWith(start.root)) {
    const rest = iri.slice(start.root.length);
    if (/^(id|case|graph|rule)\/[^#?]+$/.test(rest) || /^ontology#.+$/.test(rest)) {
      return "/" + rest;
    }
  }
  return "/?" + new URLSearchParams({ show: "<" + iri + ">" });
}

/** A link to a thing by its label, with its name beside it where that says more. */
export function thing(iri, names, withName) {
  const known = names[iri] || {};
  const name = known.name || "<" + iri + ">";
  const link = el("a", { href: cardOf(iri), title: name }, known.label || name);
  return withName && known.label ? el("span", {}, link, " ", el("code", {}, name)) : link;
}

/** A page of the web, which is opened only by who wants it. */
export function source(address, references) {
  const known = (references || []).find((each) => each.iri === address) || {};
  if (!/^https?:/.test(address)) {
    return el("span", {}, address);
  }
  const more = [known.publisher, known.grade, known.checked && "checked " + known.checked];
  const words = more.filter(Boolean).join("; ");
  return el(
    "span",
    { class: "source" },
    el("a", { href: address, rel: "noreferrer external", target: "_blank" }, known.title || address),
    words ? " (" + words + ")" : "",
    (known.places || []).length ? ", " + known.places.join(", ") : ""
  );
}

/** A term of an answer. */
export function term(json, names) {
  if (!json) {
    return document.createTextNode("");
  }
  if (json.type === "uri") {
    return thing(json.value, names);
  }
  if (json.type === "triple") {
    return el("span", {}, "<<( ", triple(json.value, names), " )>>");
  }
  if (json.type === "bnode") {
    return el("span", {}, "_:" + json.value);
  }
  const text = json.value;
  const number = /#(integer|decimal|double|float)$/.test(json.datatype || "");
  const kind = number ? "number" : /^-?\d{4}-\d\d-\d\d$/.test(text) ? "date" : null;
  return el("span", { class: kind, lang: json["xml:lang"] }, text);
}

/** Three terms in a line. */
export function triple(json, names) {
  return el(
    "span",
    {},
    term(json.subject, names),
    " ",
    term(json.predicate, names),
    " ",
    term(json.object, names)
  );
}

/** Sentences beside an answer. */
export function notes(texts) {
  return texts && texts.length
    ? el("ul", { class: "notes" }, texts.map((text) => el("li", {}, text)))
    : null;
}
