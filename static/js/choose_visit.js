// Staff choose the tools of a visit: the order is that of tapping, shown as numbers.

let order = []; // the checkboxes chosen, in order

/** Makes the page work on which the tools of a visit are chosen, where this is it. */
export function startChoosing() {
  const form = document.querySelector("form[data-choose-visit]");
  if (!form) return;
  order = [...form.querySelectorAll("input:checked")];
  form.addEventListener("change", ({ target }) => chosen(form, target));
  form.addEventListener("click", ({ target }) => target.closest("[data-earlier]") && earlier(form, target.closest("li")));
  form.addEventListener("formdata", ({ formData }) => {
    formData.delete("vaerktoej");
    for (const { value } of order) formData.append("vaerktoej", value);
  });
  draw(form);
}

function chosen(form, input) {
  order = order.filter((other) => other !== input);
  if (input.checked) order.push(input);
  draw(form);
}

/** Moves a tool one place forward; the focus stays with it. */
function earlier(form, line) {
  const at = [...line.parentElement.children].indexOf(line);
  order.splice(at - 1, 0, ...order.splice(at, 1));
  draw(form);
  const moved = form.querySelector("[data-order]").children[at - 1];
  (moved.querySelector("button") ?? moved.nextElementSibling.querySelector("button")).focus();
}

function draw(form) {
  for (const input of form.querySelectorAll("input[name=vaerktoej]")) {
    const place = order.indexOf(input) + 1;
    const shown = input.closest("label").querySelector(".visit-place") ?? added(input.closest("label"));
    shown.textContent = place || "";
  }
  const rows = order.map((input, at) => row(form.querySelector("template"), input.closest("label"), at));
  form.querySelector("[data-order]").replaceChildren(...rows);
}

function added(label) {
  const place = document.createElement("span");
  place.className = "visit-place";
  label.append(place);
  return place;
}

function row(template, label, at) {
  const found = template.content.cloneNode(true).firstElementChild;
  const button = found.querySelector("button");
  const title = label.querySelector("b").textContent.replaceAll("\u00ad", "");
  found.querySelector("img").src = label.querySelector("img").src;
  found.querySelector("b").textContent = at + 1;
  button.setAttribute("aria-label", `${button.getAttribute("aria-label")}: ${title}`);
  if (at === 0) button.remove();
  return found;
}
