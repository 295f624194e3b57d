<@parts.stats page.stats/>
## ${msg("section.evidence.matrix")}

<@parts.sentences page.legend/>
<@parts.table page.matrix/>
## ${msg("section.evidence.leaves")}

<@parts.table page.leaves/>
## ${msg("section.evidence.open")}

<@parts.table page.open/>
<@parts.neighbours page.neighbours/>
