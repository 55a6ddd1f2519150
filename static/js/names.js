// The names of fields and the limits that the server knows too: it writes them into the page, so that each stands once
// (easyread/web/forms/field_names.py).

const { names, limits } = document.body.dataset;

export const NAMES = JSON.parse(names);
export const LIMITS = JSON.parse(limits);
