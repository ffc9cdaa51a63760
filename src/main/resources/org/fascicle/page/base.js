// A page comes unfolded, as paper and a browser without scripts need it; a screen folds what is marked.
(function () {
  const folded = document.querySelectorAll('details[data-fold="true"]');
  folded.forEach((part) => { part.open = false; });
  addEventListener("beforeprint", () => folded.forEach((part) => {
    part.dataset.was = part.open;
    part.open = true;
  }));
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = part.dataset.was === "true"; }));
  const unfold = () => {
    let part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") { part.open = true; }
    }
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
