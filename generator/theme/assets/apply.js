/* 公岗 · 我能申请吗: the browser's interpreter of the decision table, and the form around it.
   The first part is generator/eligibility/decide.py and calendar.py, function by function: whoever changes one changes both.
   Days are [year, month, day]; no clock decides, nothing is sent, nothing is stored. */
(function () {
  "use strict";

  /* ---- the interpreter -------------------------------------------------------------------- */
  var RANK = { fits: 0, review: 1, no: 2 };
  var OUTCOME = { fits: "fits", review: "review", no: "not_listed" };

  function decide(table, asked) {
    var notes = table.exceptions.filter(function (one) { return asked.exceptions.indexOf(one.id) >= 0; })
      .map(function (one) { return one.says; });
    var verdicts = verdictsOf(table, asked);
    var best = verdicts.reduce(function (found, one) { return RANK[one.result] < RANK[found] ? one.result : found; }, "no");
    var groups = verdicts.filter(function (one) { return one.result === best && best !== "no"; })
      .map(function (one) { return one.group; });
    return { outcome: OUTCOME[best], groups: groups, verdicts: verdicts, notes: notes };
  }

  function verdictsOf(table, asked) {
    var on = dayOf(asked.on);
    if (table.since && isBefore(on, dayOf(table.since))) return [general(table, "no", "not_in_force", table.since, asked)];
    if (asked.born && isBefore(on, dayOf(asked.born))) return [general(table, "review", "born_later", "", asked)];
    var groups = table.groups.filter(function (one) { return concerns(one, asked); });
    var found = groups.filter(function (one) { return isClaimed(one, asked); })
      .map(function (one) { return verdict(table, one, asked); });
    if (asked.other) {
      var isOpen = groups.some(function (one) { return one.open_list; });
      found.push(general(table, isOpen ? "review" : "no", isOpen ? "open_list" : "closed_list", "", asked));
    }
    return found.length ? found : [general(table, "no", "nothing", "", asked)];
  }

  function concerns(group, asked) { return group.kind === null || asked.kind === null || group.kind === asked.kind; }
  function isClaimed(group, asked) { return group.age_alone || asked.groups.indexOf(group.id) >= 0; }

  function verdict(table, group, asked) {
    var found = byAge(table, group, asked);
    if (found.result === "fits" && asked.kind === null && group.kind && table.kinds.length > 1) {
      return about(table, group, "review", "kind_unsure", {});
    }
    return found;
  }

  function byAge(table, group, asked) {
    if (!group.ages.length) return about(table, group, "fits", "belongs", {});
    var entry = inForce(group.ages, dayOf(asked.on));
    if (!entry) {
      return about(table, group, "no", "rule_not_in_force", { since: said(table, group.ages[0].since), on: said(table, asked.on) });
    }
    if (entry.windows === null) return about(table, group, "fits", "belongs", {});
    return inWindows(table, group, entry.windows, asked);
  }

  function inWindows(table, group, every, asked) {
    var windows = every.filter(function (one) { return one.sex === "any" || one.sex === asked.sex; });
    if (!windows.length) {
      if (asked.sex === null) return about(table, group, "review", "sex_missing", {});
      return about(table, group, "no", "sex_not_listed", {});
    }
    if (asked.born === null) return about(table, group, "review", "born_missing", {});
    return windows.map(function (one) { return inWindow(table, group, one, asked, dayOf(asked.born)); })
      .reduce(function (best, one) { return RANK[one.result] < RANK[best.result] ? one : best; });
  }

  function inWindow(table, group, window, asked, born) {
    var on = dayOf(asked.on), counting = table.counting;
    var told = { age: String(ageOn(born, on, counting)), since: String(window.since) };
    var begins = reachedOn(born, window.since, counting);
    if (isBefore(on, begins)) return about(table, group, "no", "too_young", withMore(told, { day: dayWords(table, begins) }));
    if (window.to === "statutory_retirement") return byRetirement(table, group, asked, told);
    var ends = endedOn(born, window.to, counting);
    if (!isBefore(on, ends)) {
      return about(table, group, "no", "too_old", withMore(told, { until: String(window.to), day: dayWords(table, ends) }));
    }
    return about(table, group, "fits", "age_fits", told);
  }

  function byRetirement(table, group, asked, told) {
    if (asked.retired === "reached") return about(table, group, "no", "retired", told);
    if (asked.retired === "not_yet") return about(table, group, "fits", "not_retired", told);
    return about(table, group, "review", "retirement_unknown", told);
  }

  function inForce(entries, day) {
    var begun = entries.filter(function (one) { return !isBefore(day, dayOf(one.since)); });
    return begun.length ? begun[begun.length - 1] : null;
  }

  function about(table, group, result, reason, told) {
    return { group: group.id, result: result, reason: reason, says: filled(table.words[reason], withMore({ name: group.name }, told)) };
  }

  function general(table, result, reason, since, asked) {
    var told = { on: said(table, asked.on), since: since ? said(table, since) : "" };
    return { group: "other", result: result, reason: reason, says: filled(table.words[reason], told) };
  }

  function said(table, day) { return dayWords(table, dayOf(day)); }
  function dayWords(table, day) { return filled(table.words.day, { year: String(day[0]), month: String(day[1]), day: String(day[2]) }); }
  function filled(words, told) {
    return Object.keys(told).reduce(function (text, name) { return text.split("{" + name + "}").join(told[name]); }, words);
  }
  function withMore(told, more) { return Object.assign({}, told, more); }

  /* ---- days as numbers -------------------------------------------------------------------- */
  function dayOf(text) { return text.split("-").map(function (part) { return parseInt(part, 10); }); }
  function isBefore(one, other) { return asNumber(one) < asNumber(other); }
  function asNumber(day) { return day[0] * 10000 + day[1] * 100 + day[2]; }
  function isLeap(year) { return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0); }
  function lengthOf(year, month) { return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]; }
  function nextDay(day) {
    if (day[2] < lengthOf(day[0], day[1])) return [day[0], day[1], day[2] + 1];
    return day[1] < 12 ? [day[0], day[1] + 1, 1] : [day[0] + 1, 1, 1];
  }
  function birthday(born, age, counting) {
    var year = born[0] + age;
    if (born[1] === 2 && born[2] === 29 && !isLeap(year)) return counting.leap_day === "february_28" ? [year, 2, 28] : [year, 3, 1];
    return [year, born[1], born[2]];
  }
  function reachedOn(born, age, counting) {
    var turns = birthday(born, age, counting);
    return counting.reached === "on_birthday" ? turns : nextDay(turns);
  }
  function endedOn(born, age, counting) {
    return counting.last_age === "whole_year" ? reachedOn(born, age + 1, counting) : nextDay(birthday(born, age, counting));
  }
  function ageOn(born, day, counting) {
    var years = day[0] - born[0];
    return Math.max(0, isBefore(day, reachedOn(born, years, counting)) ? years - 1 : years);
  }

  window.gonggang = { decide: decide };

  /* ---- the form --------------------------------------------------------------------------- */
  var form = document.getElementById("gg-ask"), place = document.getElementById("gg-answer");
  var held = document.getElementById("gg-eligibility");
  if (!form || !place || !held) return;
  var table = JSON.parse(held.textContent), isAnswered = false;

  function each(root, selector, what) { Array.prototype.forEach.call(root.querySelectorAll(selector), what); }
  function field(name) { return form.querySelector('[data-ask="' + name + '"]'); }
  function chosen(name) { var one = form.querySelector('input[name="' + name + '"]:checked'); return one && isShown(one) ? one.value : null; }
  function isShown(one) { return !one.closest("[hidden]") || one.closest("[hidden]") === form; }
  function ticked(name) {
    var found = [];
    each(form, 'input[name="' + name + '"]:checked', function (one) { if (isShown(one)) found.push(one.value); });
    return found;
  }
  function dateIn(name) { var one = form.elements[name]; return isShown(one) && one.value ? one.value : null; }

  function answers() {
    return {
      kind: chosen("kind") || null, sex: chosen("sex"), born: dateIn("born"), on: form.elements.on.value || today(),
      groups: ticked("group[]"), other: ticked("other").length > 0, exceptions: ticked("exception[]"), retired: chosen("retired") || "unknown"
    };
  }

  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }
  function two(number) { return (number < 10 ? "0" : "") + number; }

  /* Only what decides something is asked: the windows of the groups a resident claims, on that day. */
  function windowsOf(asked) {
    var found = [];
    table.groups.forEach(function (group) {
      var entry = concerns(group, asked) && isClaimed(group, asked) && group.ages.length ? inForce(group.ages, dayOf(asked.on)) : null;
      if (entry && entry.windows) found = found.concat(entry.windows);
    });
    return found;
  }

  function refresh() {
    var hasKinds = !!field("kind"), kind = form.querySelector('input[name="kind"]:checked');
    var isReady = !hasKinds || !!kind, wanted = kind ? kind.value : "";
    show(field("groups"), isReady);
    each(form, "[data-kind]", function (one) { var own = one.getAttribute("data-kind"); show(one, !own || !wanted || own === wanted); });
    each(form, "[data-kinds]", function (one) {
      var open = one.getAttribute("data-kinds").split(" ").filter(Boolean);
      show(one, open.length > 0 && (!wanted || open.indexOf(wanted) >= 0 || open.indexOf("*") >= 0));
    });
    var windows = isReady ? windowsOf(answers()) : [];
    require("born", windows.length > 0);
    require("sex", windows.some(function (one) { return one.sex !== "any"; }));
    show(field("retired"), windows.some(function (one) { return one.to === "statutory_retirement"; }));
    show(field("on"), isReady);
    form.elements.born.max = form.elements.on.value || today();
    if (isAnswered && form.checkValidity()) answer();
  }
  function show(one, is) { if (one) one.hidden = !is; }
  function require(name, is) {
    show(field(name), is);
    each(field(name), "input", function (one) { one.required = is; });
  }

  function copyOf(id) { return document.getElementById(id).content.cloneNode(true); }
  function slot(root, name) { return root.querySelector('[data-slot="' + name + '"]'); }
  function line(text) { var one = document.createElement("li"); one.textContent = text; return one; }

  function answer() {
    var asked = answers(), found = decide(table, asked), made = copyOf("gg-answer-parts");
    isAnswered = true;
    slot(made, "mark").appendChild(copyOf("gg-mark-" + found.outcome));
    each(made, "[data-for]", function (one) { if (one.getAttribute("data-for").split(" ").indexOf(found.outcome) < 0) one.remove(); });
    var best = found.outcome === "not_listed" ? "no" : found.outcome;
    found.verdicts.filter(function (one) { return one.result === best; }).forEach(function (one) { slot(made, "verdicts").appendChild(said_of(one)); });
    found.notes.forEach(function (one) { slot(made, "notes").appendChild(line(one)); });
    if (!found.notes.length) slot(made, "notes").remove();
    var isOpen = table.groups.some(function (one) { return one.open_list && concerns(one, asked); });
    if (found.outcome === "fits" || !isOpen) slot(made, "open").remove();
    if (slot(made, "benefits")) benefits(slot(made, "benefits"), found.groups);
    if (slot(made, "kinds")) slot(made, "kinds").textContent = kindsOf(found.groups).map(nameOf).join("、");
    given(slot(made, "given"));
    place.textContent = "";
    place.appendChild(made);
    place.setAttribute("data-outcome", found.outcome);
  }

  function said_of(verdict) {
    var one = line(verdict.says), clause = document.querySelector('[data-clause="' + verdict.group + '"]');
    if (clause) { var small = document.createElement("small"); small.innerHTML = clause.innerHTML; one.appendChild(small); }
    return one;
  }

  /* The kinds of the groups an answer rests on; where these are for all, the one that was chosen. */
  function kindsOf(groups) {
    var kinds = table.groups.filter(function (one) { return groups.indexOf(one.id) >= 0 && one.kind; }).map(function (one) { return one.kind; });
    if (!kinds.length && chosen("kind")) kinds = [chosen("kind")];
    return kinds.filter(function (one, at) { return kinds.indexOf(one) === at; });
  }
  function nameOf(kind) { return table.kinds.filter(function (one) { return one.id === kind; })[0].name; }

  /* What the page says below, once more beside the answer: of the kinds of the groups, then of all. */
  function benefits(root, groups) {
    kindsOf(groups).concat([""]).forEach(function (one) {
      var list = document.querySelector('.gg-section [data-benefits="' + one + '"]');
      if (list) root.appendChild(list.cloneNode(true));
    });
    if (!root.firstChild) root.parentNode.remove();
  }

  function given(list) {
    each(form, "fieldset", function (one) {
      if (one.hidden) return;
      var legend = one.querySelector("legend").cloneNode(true), told = [];
      each(legend, "small", function (small) { small.remove(); });
      each(one, "input:checked", function (input) { if (isShown(input)) told.push(input.parentNode.querySelector("span").textContent); });
      each(one, 'input[type="date"]', function (input) { if (input.value) told.push(filled(table.words.day, parts(input.value))); });
      var term = document.createElement("dt"), text = document.createElement("dd");
      term.textContent = legend.textContent; text.textContent = told.join("；") || "—";
      list.appendChild(term); list.appendChild(text);
    });
  }
  function parts(text) { var day = dayOf(text); return { year: String(day[0]), month: String(day[1]), day: String(day[2]) }; }

  function clear() {
    isAnswered = false; place.textContent = ""; place.removeAttribute("data-outcome");
    form.reset(); begin(); form.querySelector("input").focus();
  }
  function begin() { form.elements.on.value = today(); refresh(); }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    answer();
    var top = place.getBoundingClientRect().top;
    if (top < 0 || top > window.innerHeight / 2) place.scrollIntoView({ block: "start" });
  });
  form.addEventListener("change", refresh);
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-do]");
    if (!button) return;
    if (button.getAttribute("data-do") === "reset") { clear(); return; }
    document.body.classList.add("gg-prints-answer");
    window.print();
    document.body.classList.remove("gg-prints-answer");
  });
  form.hidden = false;
  begin();
})();
