<@parts.stats page.stats/>
## ${msg("section.ranking.table")}

<@parts.table page.table/>
[${page.robustness.text}](${href(page.robustness.to.withExtension("md"))})
<#if page.ceased?has_content>

${page.ceased}
</#if>
