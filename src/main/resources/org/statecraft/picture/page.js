"use strict";
(function () {
  const marks = JSON.parse(document.getElementById("marks").textContent);
  const panel = document.getElementById("evidence");
  const picture = document.querySelector("main > svg");
  const elements = Array.from(picture.querySelectorAll("[data-mark]"));
  const hint = panel.innerHTML;
  let kept = null;

  function chosen() {
    const boxes = Array.from(document.querySelectorAll("#filter input"));
    return new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  }

  function evidence(element, mechanisms) {
    return marks[element.dataset.mark].evidence.filter((each) => mechanisms.has(each.mechanism));
  }

  function node(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  function source(page) {
    if (!/^https?:/.test(page)) {
      return node("div", page);
    }
    const link = node("a", page);
    link.href = page;
    link.rel = "noreferrer";
    return link;
  }

  function show(element) {
    panel.replaceChildren(node("h2", marks[element.dataset.mark].title));
    const list = document.createElement("ul");
    for (const each of evidence(element, chosen())) {
      const item = node("li", each.sentence);
      item.className = each.sign;
      each.sources.forEach((page) => item.append(source(page)));
      list.append(item);
    }
    panel.append(list);
    elements.forEach((other) => other.classList.toggle("shown", other === element));
    nearby(element);
  }

  /* A name fades all that is not tied to it. */
  function nearby(element) {
    const own = element.dataset.vertex;
    picture.classList.toggle("near", own !== undefined);
    if (own === undefined) {
      return;
    }
    const near = new Set([own]);
    for (const edge of picture.querySelectorAll(".edge")) {
      const ends = edge.dataset.ends.split(" ");
      const tied = ends.includes(own) && !edge.classList.contains("gone");
      edge.classList.toggle("own", tied);
      if (tied) {
        ends.forEach((end) => near.add(end));
      }
    }
    for (const vertex of picture.querySelectorAll(".vertex")) {
      vertex.classList.toggle("own", near.has(vertex.dataset.vertex));
    }
  }

  function clear() {
    if (kept) {
      show(kept);
      return;
    }
    panel.innerHTML = hint;
    elements.forEach((other) => other.classList.remove("shown"));
    picture.classList.remove("near");
  }

  function filter() {
    const mechanisms = chosen();
    const tied = new Set();
    for (const element of elements) {
      if (element.dataset.vertex !== undefined) {
        continue;
      }
      const left = evidence(element, mechanisms);
      element.classList.toggle("gone", left.length === 0);
      const count = element.querySelector(".count");
      if (count) {
        count.textContent = left.length;
      }
      if (left.length > 0 && element.dataset.ends) {
        element.dataset.ends.split(" ").forEach((end) => tied.add(end));
      }
    }
    for (const vertex of picture.querySelectorAll(".vertex")) {
      vertex.classList.toggle("alone", !tied.has(vertex.dataset.vertex));
    }
    for (const row of document.querySelectorAll("#table tr[data-mechanism]")) {
      row.hidden = !mechanisms.has(row.dataset.mechanism);
    }
    clear();
  }

  for (const element of elements) {
    element.addEventListener("mouseenter", () => show(element));
    element.addEventListener("mouseleave", clear);
    element.addEventListener("focus", () => show(element));
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      kept = kept === element ? null : element;
      show(element);
    });
  }
  picture.addEventListener("click", () => {
    kept = null;
    clear();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      kept = null;
      clear();
    }
  });
  document.getElementById("filter").addEventListener("change", filter);
})();
