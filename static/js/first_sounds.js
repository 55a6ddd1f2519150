// What the first card says is asked for when the document is here: not sooner, so that it does not hold up the style sheet, and not later, when pictures come
// and the other scripts ask for it.

const { sounds } = document.currentScript.dataset;

function ask() {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: sounds });
  document.head.append(link);
}

if (sounds) document.addEventListener("readystatechange", ask, { once: true }); // from "loading" to "interactive"
