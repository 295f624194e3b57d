${markdown(page.prose, 2)}

## ${msg("section.methodology.settings")}

<@parts.table page.settings/>
## ${msg("section.methodology.bands")}

<@parts.table page.bands/>
## ${msg("section.methodology.frameworks")}

<@parts.table page.frameworks/>
