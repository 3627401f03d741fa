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
