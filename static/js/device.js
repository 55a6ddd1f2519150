// Sets the looks that this device wants. Loaded on its own and first, so that most pages are painted in them at once.

const LOOKS = {
  tekst: ["size", { stor: "large", stoerst: "largest" }],
  kontrast: ["theme", { moerk: "dark", hoej: "high" }],
  bevaegelse: ["motion", { rolig: "calm" }],
};

/** Sets the attributes of <html> that CSS knows, from the settings of the device (settings.js calls it again after a change). */
globalThis.showLooks = () => {
  const page = document.documentElement.dataset;
  for (const [setting, [attribute, values]] of Object.entries(LOOKS)) {
    let value = null;
    try {
      value = localStorage.getItem(`easyread.${setting}`);
    } catch {
      // A browser may forbid storage; then the page looks as usual.
    }
    if (value in values) page[attribute] = values[value];
    else delete page[attribute];
  }
};

showLooks();
