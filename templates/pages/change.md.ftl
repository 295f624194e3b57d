<@parts.stats page.stats/>
## ${msg("change.split")}

<@parts.table page.split/>
## ${msg("change.moves")}

<@parts.table page.moves/>
## ${msg("change.areas")}

<@parts.table page.areas/>
## ${msg("change.leaves")}

<@parts.table page.leaves/>
