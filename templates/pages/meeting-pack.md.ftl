<@parts.stats page.about/>
## ${msg("section.pack.contents")}

<#list page.contents as place>
${place?counter}. ${place.text}
</#list>

## ${page.contents?first.text}

${page.lead}

<@body.blocks page.overview 3/>
<#list page.tables as part>
## ${part.heading}

<#if part.lead?has_content>
${part.lead}

</#if>
<#list part.heats as heat>
<@parts.heat heat/>
</#list>
<#list part.tables as table>
<@parts.table table/>
</#list>
</#list>
<@body.blocks page.sheets 2/>
