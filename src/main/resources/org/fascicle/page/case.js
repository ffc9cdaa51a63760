// The text of a rule beside its name: when pointed at, tapped or focused. Without a script the name leads to the text.
(function () {
  const peek = document.getElementById("peek");
  const text = peek.firstElementChild;
  let timer, last, pinned = false;
  const ruleOf = (target) => {
    const link = target.closest && target.closest('a[href^="#rule-"]');
    return link && !peek.contains(link) ? link : null;
  };
  const show = (link) => {
    const rule = document.getElementById(link.getAttribute("href").slice(1));
    if (!rule) { return; }
    text.replaceChildren(...[...rule.childNodes].map((part) => part.cloneNode(true)));
    peek.hidden = false;
    peek.scrollTop = 0;
    last = link;
  };
  const hide = () => { clearTimeout(timer); peek.hidden = true; pinned = false; };
  const close = () => {
    if (peek.contains(document.activeElement) && last) { last.focus({ preventScroll: true }); }
    hide();
  };
  const soon = (what, wait) => { clearTimeout(timer); timer = setTimeout(what, wait); };
  document.addEventListener("mouseover", (event) => {
    const link = ruleOf(event.target);
    if (pinned) { return; }
    if (link) { soon(() => show(link), 200); }
    else if (peek.contains(event.target)) { clearTimeout(timer); }
    else { soon(hide, 300); }
  });
  document.addEventListener("focusin", (event) => {
    const link = ruleOf(event.target);
    if (link) { clearTimeout(timer); show(link); }
    else if (!peek.contains(event.target)) { hide(); }
  });
  document.addEventListener("click", (event) => {
    const link = ruleOf(event.target);
    if (link) { event.preventDefault(); clearTimeout(timer); show(link); pinned = true; peek.focus({ preventScroll: true }); }
    else if (event.target.closest("#peek a")) { hide(); }
    else if (event.target.closest("#peek button")) { close(); }
    else if (!peek.contains(event.target)) { hide(); }
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { close(); } });
})();
