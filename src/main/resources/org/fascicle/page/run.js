// Leaves in sight the cases that are asked for. Without a script all are.
(function () {
  const form = document.getElementById("filter");
  const rows = [...document.querySelectorAll("tr[data-l]")].map((row) => ({ row, text: "" }));
  const files = [...document.querySelectorAll("tbody")];
  const wanted = (entry, want) => {
    const data = entry.row.dataset;
    return (!want.level || data.l === want.level) && (!want.outcome || data.o === want.outcome)
      && (!want.nutrient || data.n.split(" ").includes(want.nutrient))
      && want.words.every((word) => entry.text.includes(word));
  };
  const filter = () => {
    const want = Object.fromEntries(new FormData(form));
    want.words = want.text.toLowerCase().split(" ").filter(Boolean);
    let shown = 0;
    for (const entry of rows) {
      if (want.words.length && !entry.text) {
        entry.text = (entry.row.textContent + " " + entry.row.parentElement.rows[0].textContent).toLowerCase();
      }
      entry.row.hidden = !wanted(entry, want);
      shown += entry.row.hidden ? 0 : 1;
    }
    for (const file of files) { file.hidden = !file.querySelector("tr[data-l]:not([hidden])"); }
    form.shown.value = shown + " / " + rows.length + " " + form.shown.dataset.words;
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
