"use strict";
// The switch of the theme and the search. Pages are whole without it: both stay hidden.
(function () {
  var themes = ["auto", "dark", "light"];
  var weights = { Guide: 1.5, Rule: 1.1, Project: 1, Handbook: 0.7, Measurement: 0.6, Decision: 0.6 };
  var most = 20;
  var page = document.documentElement;

  function stored() {
    try {
      return themes.includes(localStorage.getItem("theme")) ? localStorage.getItem("theme") : "auto";
    } catch {
      return "auto"; // A browser may keep nothing for pages of a folder.
    }
  }

  function apply(theme) {
    if (theme === "auto") {
      delete page.dataset.theme;
    } else {
      page.dataset.theme = theme;
    }
  }

  // Before the first paint, so that no page flashes.
  apply(stored());

  function prepareTheme() {
    var button = document.getElementById("theme");
    var theme = stored();
    function label() {
      button.textContent = { auto: "Auto", dark: "Dark", light: "Light" }[theme];
      button.setAttribute("aria-label", "Theme: " + theme);
    }
    button.hidden = false;
    label();
    button.addEventListener("click", function () {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      apply(theme);
      label();
      try {
        localStorage.setItem("theme", theme);
      } catch {
        // It holds for this page.
      }
    });
  }

  // As SearchWords of the generator.
  function words(text) {
    return (text.toLowerCase().match(/[a-z0-9]{2,}/g) || [])
      .map(function (word) {
        return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
      })
      .filter(function (word) { return !window.standardsIndex.frequent.includes(word); });
  }

  var lines = null;
  var waiting = null;

  function load(then) {
    if (lines) {
      then();
      return;
    }
    if (waiting) {
      waiting.push(then);
      return;
    }
    waiting = [then];
    var script = document.createElement("script");
    script.src = document.body.dataset.up + "search-index.js";
    script.addEventListener("load", function () {
      lines = window.standardsIndex.words.split("\n");
      waiting.forEach(function (call) { call(); });
    });
    document.head.append(script);
  }

  // The entries that have a word of which the query's is the beginning, with their weight.
  function find(word) {
    var found = new Map();
    lines.forEach(function (line) {
      if (!line.startsWith(word)) {
        return;
      }
      var space = line.indexOf(" ");
      var postings = line.slice(space + 1).split(",");
      var rarity = Math.log(1 + window.standardsIndex.entries.length / postings.length);
      var whole = space === word.length ? 2 : 1;
      var entry = 0;
      postings.forEach(function (posting) {
        var inTitle = posting.endsWith("!");
        entry += parseInt(posting, 36);
        found.set(entry, Math.max(found.get(entry) || 0, rarity * whole * (inTitle ? 4 : 1)));
      });
    });
    return found;
  }

  function search(query) {
    var scores = null;
    words(query).forEach(function (word) {
      var found = find(word);
      if (scores === null) {
        scores = found;
        return;
      }
      var both = new Map();
      scores.forEach(function (score, entry) {
        if (found.has(entry)) {
          both.set(entry, score + found.get(entry));
        }
      });
      scores = both;
    });
    return Array.from(scores || [])
      .map(function (pair) {
        return { entry: window.standardsIndex.entries[pair[0]], score: pair[1] * weights[window.standardsIndex.entries[pair[0]][3]], number: pair[0] };
      })
      .sort(function (a, b) { return b.score - a.score || a.number - b.number; })
      .slice(0, most)
      .map(function (result) { return result.entry; });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function resultOf(entry, number) {
    var link = document.createElement("a");
    link.id = "result-" + number;
    link.setAttribute("role", "option");
    link.href = document.body.dataset.up + entry[0];
    link.append(element("small", "kind", entry[3]), element("b", "", entry[1]));
    if (entry[2]) {
      link.append(element("small", "above", entry[2]));
    }
    link.append(element("span", "", entry[4]));
    return link;
  }

  function prepareSearch() {
    var input = document.getElementById("search");
    var results = document.getElementById("results");
    var chosen = -1;
    input.closest(".search").hidden = false;

    function choose(number) {
      chosen = number;
      Array.from(results.querySelectorAll("a")).forEach(function (link, index) {
        link.setAttribute("aria-selected", index === number ? "true" : "false");
        if (index === number) {
          link.scrollIntoView({ block: "nearest" });
          input.setAttribute("aria-activedescendant", link.id);
        }
      });
    }

    function close() {
      results.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      chosen = -1;
    }

    function show() {
      var query = input.value;
      if (words(query).length === 0) {
        close();
        return;
      }
      var found = search(query);
      results.replaceChildren.apply(results, found.length > 0 ? found.map(resultOf) : [element("p", "nothing", "Nothing has all of these words.")]);
      results.hidden = false;
      input.setAttribute("aria-expanded", "true");
      choose(found.length > 0 ? 0 : -1);
    }

    input.addEventListener("focus", function () { load(show); });
    input.addEventListener("input", function () { load(show); });
    input.addEventListener("keydown", function (event) {
      var count = results.querySelectorAll("a").length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(count === 0 ? -1 : (chosen + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
      } else if (event.key === "Enter" && chosen >= 0) {
        document.getElementById("result-" + chosen).click();
      } else if (event.key === "Escape") {
        close();
        input.blur();
      }
    });
    document.addEventListener("click", function (event) {
      if (!event.target.closest(".search")) {
        close();
      }
    });
    results.addEventListener("click", close);
    document.addEventListener("keydown", function (event) {
      if (event.key === "/" && !event.ctrlKey && !event.metaKey && document.activeElement !== input) {
        event.preventDefault();
        input.focus();
      }
    });
  }

  function prepareCopies() {
    if (!navigator.clipboard) {
      return;
    }
    document.querySelectorAll("article pre").forEach(function (block) {
      var button = element("button", "copy", "Copy");
      button.type = "button";
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(block.querySelector("code").textContent).then(function () {
          button.textContent = "Copied";
          setTimeout(function () { button.textContent = "Copy"; }, 1500);
        });
      });
      var frame = element("div", "frame", "");
      block.replaceWith(frame);
      frame.append(block, button);
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    prepareTheme();
    prepareSearch();
    prepareCopies();
  });
})();
