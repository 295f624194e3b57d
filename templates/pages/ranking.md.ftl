<@parts.stats page.stats/>
## ${msg("section.ranking.table")}

<@parts.table page.table/>
