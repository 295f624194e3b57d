<@parts.stats page.stats/>
<#if page.ceased?has_content>
${page.ceased}

</#if>
## ${msg("section.evidence.units")}

<@parts.table page.units/>
## ${msg("section.evidence.areas")}

<@parts.table page.areas/>
## ${msg("section.evidence.by-area")}

<@parts.table page.matrix/>
