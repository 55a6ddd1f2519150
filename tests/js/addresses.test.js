import assert from "node:assert/strict";
import test from "node:test";

import { exactly, IN_FOLDER, isFile, keptAs, nearly, nothingKept } from "../../static/worker/addresses.js";

const HERE = "https://kort.example.dk";
const FOR_EVER = ["/billeder/", "/tale/"];

function at(address) {
  return new URL(address, HERE);
}

test("the order of names in an address does not matter", () => {
  assert.equal(exactly(at("/kort/aftale?sprog=en&persona=ung-mand#a.b")), exactly(at("/kort/aftale?persona=ung-mand&sprog=en")));
  assert.notEqual(exactly(at("/kort/aftale?persona=ung-mand")), exactly(at("/kort/aftale?persona=ung-kvinde")));
});

test("chosen cards are another page, and all cards will do", () => {
  assert.notEqual(exactly(at("/kort/aftale?persona=a&kort=aftale.b")), exactly(at("/kort/aftale?persona=a")));
  assert.equal(nearly(at("/kort/aftale?persona=a&kort=aftale.b")), exactly(at("/kort/aftale?persona=a")));
});

test("tools chosen for the front page are another page, and all tools will do", () => {
  assert.notEqual(exactly(at("/?persona=a&kun=aftale")), exactly(at("/?persona=a")));
  assert.equal(nearly(at("/?persona=a&kun=aftale")), exactly(at("/?persona=a")));
});

test("for each plan of a visit the one with all tools will do, and for nothing else", () => {
  const all = nearly(at("/besoeg/i-dag?persona=a&vaerktoej=x&vaerktoej=y&vaerktoej=z"));
  assert.equal(nearly(at("/besoeg/i-dag?vaerktoej=y&vaerktoej=x&persona=a&kort=x.b")), all);
  assert.notEqual(exactly(at("/besoeg/i-dag?persona=a&vaerktoej=y&vaerktoej=x")), exactly(at("/besoeg/i-dag?persona=a&vaerktoej=x&vaerktoej=y")));
  assert.notEqual(nearly(at("/besoeg/i-dag?persona=a")), all);
  assert.notEqual(nearly(at("/kort/aftale?vaerktoej=x")), nearly(at("/kort/aftale")));
});

test("a page with chosen cards is kept by itself, that of a visit too", () => {
  for (const address of ["/kort/aftale?persona=a&kort=aftale.b", "/?persona=a&kort=aftale.b"]) assert.equal(keptAs(at(address)), exactly(at(address)));
  const plan = "/besoeg/i-dag?persona=a&vaerktoej=x";
  assert.equal(keptAs(at(`${plan}&kort=x.b`)), keptAs(at(`/besoeg/i-dag?vaerktoej=y&persona=a&kort=x.b`)));
  assert.notEqual(keptAs(at(`${plan}&kort=x.b`)), nearly(at(plan)));
  assert.equal(keptAs(at(plan)), nearly(at(plan)));
});

test("with or without rusmidler, and in which language, are pages of their own", () => {
  const pages = ["/?persona=a", "/?persona=a&rusmidler=nej", "/?persona=a&sprog=en"].map((address) => nearly(at(address)));
  assert.equal(new Set(pages).size, 3);
});

test("a file is what has a hash in its address", () => {
  assert.ok(isFile("/tale/0123456789abcdef0123456789abcdef.mp3", FOR_EVER));
  assert.ok(isFile("/billeder/0a1b2c3d/tegn/ur.svg", FOR_EVER));
  assert.ok(!isFile("/tale/status", FOR_EVER));
  assert.ok(!isFile("/tale/egne-ord", FOR_EVER));
  assert.ok(!isFile("/kort/0123456789abcdef.mp3", FOR_EVER));
});

test("the page for what is not here is that of the persona, else of the language, else the plain one", () => {
  assert.deepEqual(nothingKept(at("/kort/aftale?persona=a&sprog=en&kort=aftale.b"), "/uden-net"), [
    "/uden-net?persona=a&sprog=en",
    "/uden-net?sprog=en",
    "/uden-net",
  ]);
});

test("in a folder of files a page has one address, with or without what a host may leave out", () => {
  const deck = "/kit/ung-mand/kort-aftale.html";
  for (const address of [deck, "/kit/ung-mand/kort-aftale", `${deck}?vaerktoej=x#a.b`]) assert.equal(IN_FOLDER.exactly(at(address)), deck);
  for (const address of ["/kit/", "/kit/index.html", "/kit/index"]) assert.equal(IN_FOLDER.nearly(at(address)), "/kit/index.html");
});

test("in a folder the page for what is not here lies beside the one that was asked for", () => {
  assert.deepEqual(IN_FOLDER.nothingKept(at("/kit/ung-mand/kort-aftale.html"), "en/uden-net.html"), ["/kit/ung-mand/uden-net.html", "en/uden-net.html"]);
});
