<@parts.stats page.stats/>
## ${msg("ranking.table")}

<@parts.table page.table/>
