// A profile: pictures in full size in a dialog, sharing through the device.
(() => {
  "use strict";
  const item = document.querySelector("[data-share-item]");
  if (navigator.share) {
    item.hidden = false;
    item.firstElementChild.addEventListener("click", () =>
      navigator.share({ title: document.title, url: location.href }).catch(() => {}),
    );
  }

  const pictures = [...document.querySelectorAll("[data-lightbox] > a")];
  if (!pictures.length) return;
  const make = (name, text, parent) => {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const dialog = document.createElement("dialog");
  dialog.className = "viewer";
  dialog.setAttribute("aria-label", "Ảnh lớn");
  const figure = make("figure", "", dialog);
  const image = make("img", "", figure);
  const caption = make("figcaption", "", figure);
  const bar = make("div", "", dialog);
  const before = make("button", "Ảnh trước", bar);
  const place = make("span", "", bar);
  const after = make("button", "Ảnh sau", bar);
  const close = make("button", "Đóng", bar);
  for (const button of [before, after, close]) button.type = "button";
  image.alt = "";
  place.setAttribute("role", "status");
  before.hidden = after.hidden = pictures.length < 2;
  document.body.append(dialog);

  let current = 0;
  const show = (number) => {
    current = (number + pictures.length) % pictures.length;
    const link = pictures[current];
    const small = link.querySelector("img");
    image.onerror = () => {
      image.onerror = null;
      image.src = link.href;
    };
    image.width = small.getAttribute("width");
    image.height = small.getAttribute("height");
    image.alt = small.alt;
    image.src = link.dataset.avif;
    // The dash before the credit is the sheet's; the label of a drawing stands on the small picture.
    const drawn = link.querySelector(".tag");
    caption.replaceChildren(...[...link.nextElementSibling.childNodes].map((node) => node.cloneNode(true)));
    if (drawn) caption.prepend(drawn.textContent + ": ");
    place.textContent = current + 1 + "/" + pictures.length;
  };
  pictures.forEach((link, number) =>
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(number);
      dialog.showModal();
    }),
  );
  before.addEventListener("click", () => show(current - 1));
  after.addEventListener("click", () => show(current + 1));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(current - 1);
    if (event.key === "ArrowRight") show(current + 1);
  });
  dialog.addEventListener("close", () => pictures[current].focus());
})();
