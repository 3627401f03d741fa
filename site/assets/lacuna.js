// Quick exit: the button and pressing Escape twice within a second replace the page, so that "back" does not return here.
(() => {
  const button = document.getElementById("quick-exit");
  if (!button) return;
  const leave = () => {
    document.documentElement.hidden = true;
    window.location.replace(button.href);
  };
  button.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  let last = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const now = performance.now();
    if (now - last < 1000) leave();
    last = now;
  });
})();

// Filters of the matrix: rows are hidden by region, status and verdict; the count says how many are shown.
(() => {
  const form = document.querySelector("[data-filters=matrix]");
  const rows = [...document.querySelectorAll("#matrix tbody tr")];
  if (!form || !rows.length) return;
  form.hidden = false;
  const output = form.querySelector("output");
  const show = () => {
    const wanted = Object.fromEntries(new FormData(form));
    let count = 0;
    for (const row of rows) {
      const shown =
        (!wanted.region || row.dataset.region === wanted.region) &&
        (!wanted.standing || row.dataset.standing === wanted.standing) &&
        (!wanted.verdict || row.dataset.verdict.split(" ").includes(wanted.verdict));
      row.hidden = !shown;
      if (shown) count += 1;
    }
    output.textContent = output.dataset.count.replace("{count}", count).replace("{total}", rows.length);
  };
  form.addEventListener("change", show);
  show();
})();

// Finds a country by name or code, also with slips of the finger: the distance of two words is the number of letters to change.
(() => {
  const form = document.getElementById("find-country");
  const list = document.getElementById("found-countries");
  if (!form || !list) return;
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z]/g, "");
  const distance = (one, other) => {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1)
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      row = next;
    }
    return row[other.length];
  };
  const score = (wanted, [code, name, iso3]) => {
    const known = plain(name);
    if (wanted === code.toLowerCase() || wanted === iso3.toLowerCase()) return -2;
    if (known.startsWith(wanted)) return -1;
    if (known.includes(wanted)) return 0;
    return distance(wanted, known.slice(0, wanted.length + 1)) / wanted.length;
  };
  fetch(form.dataset.source)
    .then((answer) => answer.json())
    .then((places) => {
      form.hidden = false;
      const found = () => {
        const wanted = plain(form.elements.name.value);
        if (!wanted) return [];
        return places
          .map((place) => [score(wanted, place), place])
          .filter(([value]) => value < 0.4)
          .sort((one, other) => one[0] - other[0] || one[1][1].localeCompare(other[1][1]))
          .slice(0, 8)
          .map(([, place]) => place);
      };
      const address = (code) => `${form.dataset.base}country/${code}/`;
      form.addEventListener("input", () => {
        list.replaceChildren(
          ...found().map(([code, name]) => {
            const item = document.createElement("li");
            const link = document.createElement("a");
            link.href = address(code);
            link.textContent = name;
            item.append(link);
            return item;
          }),
        );
      });
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const [first] = found();
        if (first) window.location.href = address(first[0]);
      });
    });
})();

// Redraws the map of the home page for another provision.
(() => {
  const form = document.getElementById("map-form");
  const caption = document.querySelector("#map-caption a");
  const legend = [...document.querySelectorAll("#map-legend [data-verdict]")];
  const tiles = [...document.querySelectorAll(".tiles a[data-code]")];
  if (!form || !tiles.length) return;
  const letters = Object.fromEntries(legend.map((item) => [item.dataset.verdict, item.querySelector(".badge").textContent]));
  let data;
  const draw = () => {
    const [id, provision] = form.elements.what.value.split("/");
    const instrument = data.instruments.find((each) => each.id === id);
    const index = instrument.provisions.findIndex((each) => each.id === provision);
    const counts = {};
    for (const tile of tiles) {
      const known = data.jurisdictions[tile.dataset.code];
      const verdict = known ? known.verdicts[id][index] : "not-assessed";
      counts[verdict] = (counts[verdict] || 0) + 1;
      const name = tile.title.split(": ")[0];
      const words = `${name}: ${instrument.labels[verdict]}`;
      tile.className = `badge-${verdict}`;
      tile.title = words;
      tile.querySelector("b").textContent = letters[verdict];
      tile.querySelector(".hidden").textContent = words;
    }
    for (const item of legend) item.querySelector("b").textContent = counts[item.dataset.verdict] || 0;
    caption.textContent = `${instrument.title}, ${instrument.provisions[index].label}`;
    caption.href = `${form.dataset.base}instrument/${id}/${provision}/`;
  };
  fetch(form.dataset.source)
    .then((answer) => answer.json())
    .then((loaded) => {
      data = loaded;
      form.hidden = false;
      form.addEventListener("change", draw);
    });
})();

// The theme's search dialog has no name of its own; it gets that of its field.
(() => {
  const dialog = document.querySelector(".md-search[role=dialog]");
  const field = document.querySelector(".md-search__input");
  if (dialog && field) dialog.setAttribute("aria-label", field.getAttribute("aria-label") || field.placeholder);
})();
