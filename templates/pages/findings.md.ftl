<@parts.stats page.stats/>
<#if page.ceased?has_content>
${page.ceased}

</#if>
<#if page.local.rows?has_content>
## ${msg("section.findings.local")}

<@parts.table page.local/>
</#if>
<#if page.beyond.rows?has_content>
## ${msg("section.findings.beyond")}

<@parts.table page.beyond/>
</#if>
<#if page.local.rows?has_content>
## ${msg("section.findings.units")}

<@parts.table page.units/>
</#if>
