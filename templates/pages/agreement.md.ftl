<@parts.stats page.stats/>
## ${msg("section.agreement.units")}

<@parts.figure page.chart/>
## ${msg("section.agreement.claims")}

<@parts.table page.claims/>
## ${msg("section.agreement.appeals")}

<@parts.table page.appeals/>
## ${msg("section.agreement.areas")}

<@parts.table page.areas/>
<@parts.table page.survey/>
<@parts.table page.measures/>
## ${msg("section.agreement.leaves")}

<@parts.table page.leaves/>
