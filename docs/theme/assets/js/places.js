// The measures chosen for the maps stand in the address, so that it can be sent: ?so-do=viec-lam
(() => {
  "use strict";
  const asked = new URLSearchParams(location.search);
  for (const map of document.querySelectorAll("[data-measures]")) {
    const choices = [...map.querySelectorAll("input")];
    for (const choice of choices) {
      if (choice.value === asked.get(choice.name)) choice.checked = true;
      choice.addEventListener("change", () => {
        const query = new URLSearchParams(location.search);
        if (choice === choices[0]) query.delete(choice.name);
        else query.set(choice.name, choice.value);
        history.replaceState(null, "", location.pathname + (query.size ? "?" + query : "") + location.hash);
      });
    }
  }
})();
