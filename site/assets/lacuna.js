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
