
"use strict";
document.documentElement.className = "js";
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector(".filter");
  if (!form) return;
  const [text, severity] = ["text", "severity"].map((id) => document.getElementById(id));
  const selects = ["rule", "namespace", "owner"].map((id) => document.getElementById(id)).filter(Boolean);
  const shown = document.getElementById("shown");
  const groups = [...document.querySelectorAll(".severity")].map((section) => ({
    section,
    rules: [...section.querySelectorAll("details")].map((details) => ({
      details,
      wasOpen: details.open,
      about: details.querySelector("summary").textContent.toLowerCase(),
      findings: [...details.querySelectorAll(".finding")].map((item) => ({ item, words: "" })),
    })),
  }));
  const rules = groups.flatMap((group) => group.rules);
  const total = rules.reduce((sum, rule) => sum + rule.findings.length, 0);
  const all = total === 1 ? "1 finding" : total + " findings";

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const narrowed = words.length > 0 || selects.some((select) => select.value !== "*");
    let count = 0;
    for (const { section, rules: own } of groups) {
      const wanted = severity.value === "*" || severity.value === section.dataset.severity;
      let inSection = 0;
      for (const rule of own) {
        let inRule = 0;
        for (const finding of rule.findings) {
          finding.words ||= rule.about + " " + finding.item.textContent.toLowerCase();
          const visible =
            wanted &&
            selects.every(({ id, value }) => value === "*" || value === finding.item.dataset[id]) &&
            words.every((word) => finding.words.includes(word));
          finding.item.hidden = !visible;
          if (visible) inRule++;
        }
        rule.details.hidden = inRule === 0;
        rule.details.open = narrowed ? inRule > 0 && inRule <= 50 : rule.wasOpen;
        inSection += inRule;
      }
      section.hidden = inSection === 0;
      count += inSection;
    }
    shown.textContent = count === total ? all : count + " of " + all;
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 80);
  };
  text.addEventListener("input", soon);
  [severity, ...selects].forEach((select) => select.addEventListener("change", apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  const fold = (open) => () => rules.forEach((rule) => (rule.details.open = rule.wasOpen = open));
  document.getElementById("unfold").addEventListener("click", fold(true));
  document.getElementById("fold").addEventListener("click", fold(false));
  shown.textContent = all;

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((details) => (details.open = false)));
});
