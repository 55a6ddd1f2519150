// Sets the looks that this device wants, before the page is painted where the browser is quick enough. Loaded on its own, first.
{
  const looks = {
    tekst: ["size", { stor: "large", stoerst: "largest" }],
    kontrast: ["theme", { moerk: "dark", hoej: "high" }],
    bevaegelse: ["motion", { rolig: "calm" }],
  };
  for (const [setting, [attribute, values]] of Object.entries(looks)) {
    let value = null;
    try {
      value = localStorage.getItem(`easyread.${setting}`);
    } catch {
      // A browser may forbid storage; then the page looks as usual.
    }
    if (value in values) document.documentElement.dataset[attribute] = values[value];
    else delete document.documentElement.dataset[attribute];
  }
}
