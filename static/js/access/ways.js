// Starts the ways to choose that few need. Each looks at its settings by itself, now and whenever one of them changes ("settingchanged").
