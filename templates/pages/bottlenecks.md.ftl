<@parts.stats page.stats/>
${page.rule}

## ${msg("section.bottlenecks.leaves")}

<@parts.figure page.chart/>
## ${msg("section.bottlenecks.units")}

<@parts.table page.units/>
