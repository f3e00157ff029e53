// The measure chosen for the map stands in the address, so that it can be sent: ?so-do=viec-lam
(() => {
  "use strict";
  const choices = [...document.querySelectorAll("[data-measures] input")];
  const asked = new URLSearchParams(location.search).get("so-do");
  for (const choice of choices) {
    if (choice.value === asked) choice.checked = true;
    choice.addEventListener("change", () => {
      const query = choice === choices[0] ? "" : "?so-do=" + choice.value;
      history.replaceState(null, "", location.pathname + query + location.hash);
    });
  }
})();
