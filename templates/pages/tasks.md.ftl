<@parts.stats page.stats/>
<#if page.ceased?has_content>
${page.ceased}

</#if>
## ${msg("section.tasks.tasks")}

<@parts.table page.tasks/>
## ${msg("section.tasks.units")}

<@parts.table page.units/>
## ${msg("section.tasks.open")}

<@parts.table page.open/>
