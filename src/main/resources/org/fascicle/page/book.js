// Leaves only the entries that hold what was typed.
(function () {
  const field = document.getElementById("filter");
  if (!field) return;
  const entries = [...document.querySelectorAll(".entry")].map((entry) => [entry, entry.querySelector("summary").textContent.toLowerCase()]);
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    entries.forEach(([entry, text]) => { entry.hidden = !words.every((word) => text.includes(word)); });
  });
})();
