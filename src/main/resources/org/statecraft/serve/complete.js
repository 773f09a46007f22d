/** Completes names: in a query where the caret is, and in a field as a whole. */

import { by, el, get } from "./dom.js";

const BEGUN = /(?:[A-Za-z][\w-]*)?:[\w.\-]*$|[A-Za-z][\w-]{2,}$/;
let number = 0;

function later(work, milliseconds) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), milliseconds);
  };
}

/**
 * A list of names below a field. Arrows choose, Enter takes what is chosen, Escape closes; Tab goes
 * on as ever.
 */
function listed(field, begun, take) {
  const id = "names-" + ++number;
  const list = el("ul", { id, role: "listbox", class: "completions", hidden: true, "aria-label": "Names" });
  let chosen = -1;
  let asked = 0;
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", id);
  field.setAttribute("autocomplete", "off");

  function close() {
    asked++;
    list.hidden = true;
    list.replaceChildren();
    choose(-1);
  }

  function choose(at) {
    chosen = at;
    const options = Array.from(list.children);
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", options[at].id);
      options[at].scrollIntoView({ block: "nearest" });
    }
  }

  const look = later(async () => {
    const text = begun();
    if (!text) {
      close();
      return;
    }
    const mine = ++asked;
    let terms;
    try {
      terms = await get("/terms", take.query(text));
    } catch (error) {
      return;
    }
    if (mine !== asked || document.activeElement !== field) {
      return;
    }
    terms = terms.filter((each) => each.name !== text);
    list.replaceChildren(
      ...terms.map((each, i) =>
        el(
          "li",
          {
            id: id + "-" + i,
            role: "option",
            "aria-selected": "false",
            onmousedown: (event) => {
              event.preventDefault();
              take.with(each);
              close();
            },
          },
          el("code", {}, each.name),
          " " + each.label
        )
      )
    );
    list.hidden = terms.length === 0;
    choose(-1);
    list.terms = terms;
  }, 120);

  field.addEventListener("input", look);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      look();
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const most = list.children.length;
      choose((chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1) + most) % most);
    } else if (!list.hidden && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (!list.hidden && chosen >= 0 && event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      take.with(list.terms[chosen]);
      close();
    }
  });
  return list;
}

/** Completes names in a query. */
export function inQuery(area) {
  const begun = () => {
    if (area.selectionStart !== area.selectionEnd) {
      return "";
    }
    const line = area.value.slice(0, area.selectionStart).split("\n").pop();
    const found = BEGUN.exec(line);
    return found && !/[?$<"'\w]$/.test(line.slice(0, found.index)) ? found[0] : "";
  };
  return listed(area, begun, {
    query: (text) => ({ q: text }),
    with: (each) => {
      const at = area.selectionStart;
      area.setRangeText(each.name, at - begun().length, at, "end");
    },
  });
}

/** Completes the name of an entity in a field. */
export function inField(field, taken) {
  return listed(field, () => field.value.split(";").pop().trim(), {
    query: (text) => ({ q: text, for: "entity" }),
    with: (each) => {
      const before = field.value.split(";").slice(0, -1).map((name) => name.trim());
      field.value = [...before, each.name].join("; ");
      if (taken) {
        taken(each);
      }
    },
  });
}
