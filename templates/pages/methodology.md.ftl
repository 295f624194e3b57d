${markdown(page.prose, 2)}

## ${msg("methodology.settings")}

<@parts.table page.settings/>
## ${msg("methodology.bands")}

<@parts.table page.bands/>
## ${msg("methodology.frameworks")}

<@parts.table page.frameworks/>
