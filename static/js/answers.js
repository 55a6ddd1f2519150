// What stands in a form just now. FormData tells the same, and takes ten times as long: it is asked several times at each tap. For the same reason the fields are looked
// up once: a deck has hundreds, and only what stands in them changes.

/** The fields of each form that can hold an answer, with the number of all its elements: where that is another, they are looked up anew. */
const fields = new WeakMap();

/** Returns the values of a form by the names of their fields, in order. Files are left out: what is kept of a photo stands in a field of its own. */
export function answersIn(form) {
  const found = new Map();
  for (const { field, isTick } of fieldsOf(form)) {
    if (isTick && !field.checked) continue;
    const { name, value } = field;
    if (found.has(name)) found.get(name).push(value);
    else found.set(name, [value]);
  }
  return found;
}

/** Whether anything was answered in a form. */
export function hasAnswersIn(form) {
  return fieldsOf(form).some(({ field, isTick }) => (isTick ? field.checked : field.value));
}

function fieldsOf(form) {
  const { length } = form.elements;
  if (fields.get(form)?.length !== length) fields.set(form, { length, all: [...form.elements].filter(counts).map(kept) });
  return fields.get(form).all;
}

function counts({ name, type, disabled }) {
  return name && !disabled && !["file", "submit", "button"].includes(type);
}

function kept(field) {
  return { field, isTick: field.type === "radio" || field.type === "checkbox" };
}
