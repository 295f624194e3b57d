<@parts.stats page.stats/>
## ${msg("section.change.quadrants")}

<@parts.figure page.quadrants false/>
## ${msg("section.change.split")}

<@parts.table page.split/>
## ${msg("section.change.moves")}

<@parts.table page.moves/>
## ${msg("section.change.areas")}

<@parts.table page.areas/>
## ${msg("section.change.leaves")}

<@parts.table page.leaves/>
