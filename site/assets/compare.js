// Puts two to four jurisdictions side by side. The address says which (?c=IE,FR,NO&differences=1), so that it can be passed on.
(() => {
  const form = document.getElementById("compare-form");
  const result = document.getElementById("compare-result");
  const status = document.getElementById("compare-status");
  if (!form || !result) return;

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const badge = (label, level) => element("span", label, { class: `badge badge-${level}` });
  const chosen = () => [...new Set(["c1", "c2", "c3", "c4"].map((name) => form.elements[name].value).filter(Boolean))];

  // Each group is a title with rows; each row has a label, a link and a cell (label, level, link) a jurisdiction.
  const groups = (data, codes) => {
    const base = form.dataset.base;
    const answers = data.themes.map((theme) => ({
      title: theme.title,
      rows: theme.questions.map((question) => ({
        label: question.label,
        link: `${base}question/${question.id}/`,
        cells: codes.map((code) => {
          const answer = data.jurisdictions[code].answers[question.id];
          return answer
            ? { label: answer[0], level: answer[1], link: `${base}country/${code}/#answer-${question.id}` }
            : { label: data.words.not_assessed, level: "not-assessed" };
        }),
      })),
    }));
    const verdicts = data.instruments.map((instrument) => ({
      title: instrument.title,
      rows: instrument.provisions.map((provision, index) => ({
        label: provision.label,
        link: `${base}instrument/${instrument.id}/${provision.id}/`,
        cells: codes.map((code) => {
          const verdict = data.jurisdictions[code].verdicts[instrument.id][index];
          return { label: instrument.labels[verdict], level: verdict, link: `${base}country/${code}/#${instrument.id}-${provision.id}` };
        }),
      })),
    }));
    return [...verdicts, ...answers];
  };

  const shownGroups = (data, codes) =>
    groups(data, codes)
      .map((group) => ({
        ...group,
        rows: group.rows.filter((row) => !form.elements.differences.checked || new Set(row.cells.map((cell) => cell.label)).size > 1),
      }))
      .filter((group) => group.rows.length);

  const table = (data, codes) => {
    const made = element("table", undefined, { class: "plain" });
    const head = element("tr");
    head.append(element("td"));
    for (const code of codes) {
      const cell = element("th", undefined, { scope: "col" });
      cell.append(element("a", data.jurisdictions[code].name, { href: `${form.dataset.base}country/${code}/` }));
      head.append(cell);
    }
    const top = element("thead");
    top.append(head);
    made.append(top);
    for (const group of shownGroups(data, codes)) {
      const body = element("tbody");
      const title = element("tr", undefined, { class: "group" });
      title.append(element("th", group.title, { scope: "rowgroup", colspan: codes.length + 1 }));
      body.append(title);
      for (const row of group.rows) {
        const line = element("tr");
        const label = element("th", undefined, { scope: "row" });
        label.append(element("a", row.label, { href: row.link }));
        line.append(label);
        for (const cell of row.cells) {
          const place = element("td");
          if (cell.link) {
            const link = element("a", undefined, { href: cell.link, class: "cell" });
            link.append(badge(cell.label, cell.level));
            place.append(link);
          } else place.append(badge(cell.label, cell.level));
          line.append(place);
        }
        body.append(line);
      }
      made.append(body);
    }
    return made;
  };

  const csv = (data, codes) => {
    const safe = (text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
    const quoted = (text) => `"${safe(text).replaceAll('"', '""')}"`;
    const lines = [["", "", ...codes.map((code) => data.jurisdictions[code].name)]];
    for (const group of shownGroups(data, codes))
      for (const row of group.rows) lines.push([group.title, row.label, ...row.cells.map((cell) => cell.label)]);
    return lines.map((line) => line.map(quoted).join(",")).join("\r\n") + "\r\n";
  };

  const show = (data, remember) => {
    const codes = chosen();
    const address = new URL(window.location.href);
    if (codes.length) address.searchParams.set("c", codes.join(","));
    else address.searchParams.delete("c");
    if (form.elements.differences.checked) address.searchParams.set("differences", "1");
    else address.searchParams.delete("differences");
    // Commas may stand in an address as they are; so it stays readable.
    if (remember) window.history.replaceState(null, "", address.href.replaceAll("%2C", ","));
    const enough = codes.length >= 2;
    result.replaceChildren(...(enough ? [table(data, codes)] : []));
    const rows = result.querySelectorAll("tbody tr:not(.group)").length;
    status.textContent = enough ? data.words.shown.replace("{count}", rows) : data.words.too_few;
    document.getElementById("compare-csv").disabled = !enough;
    document.getElementById("compare-print").disabled = !enough;
  };

  fetch(form.dataset.source)
    .then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    })
    .then((data) => {
      const asked = new URLSearchParams(window.location.search);
      const codes = (asked.get("c") || "").toUpperCase().split(",").filter((code) => data.jurisdictions[code]).slice(0, 4);
      codes.forEach((code, index) => { form.elements[`c${index + 1}`].value = code; });
      form.elements.differences.checked = asked.get("differences") === "1";
      form.hidden = false;
      form.addEventListener("change", () => show(data, true));
      form.addEventListener("submit", (event) => event.preventDefault());
      document.getElementById("compare-print").addEventListener("click", () => window.print());
      document.getElementById("compare-csv").addEventListener("click", () => {
        const link = element("a", undefined, {
          href: URL.createObjectURL(new Blob([csv(data, chosen())], { type: "text/csv" })),
          download: `lacuna-${chosen().join("-")}.csv`,
        });
        link.click();
        URL.revokeObjectURL(link.href);
      });
      show(data, false);
    })
    .catch((error) => { status.textContent = `${status.dataset.failed || ""} ${error.message}`; });
})();
