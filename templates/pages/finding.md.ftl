<@parts.stats page.stats/>
<#if page.left.rows?has_content>
## ${msg("section.finding.left")}

<@parts.table page.left/>
</#if>
<#if page.mended.rows?has_content>
## ${msg("section.finding.mended")}

<@parts.table page.mended/>
</#if>
<@parts.neighbours page.neighbours/>
