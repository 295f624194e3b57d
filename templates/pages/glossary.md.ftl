<#list page.terms as term>
## ${term.name}

${term.meaning}

<#if term.range?has_content>
- ${msg("glossary.range")} ${term.range}
</#if>
<#if term.also?has_content>
- ${msg("glossary.also")} ${term.also}
</#if>
- ${msg("glossary.uses")} <#list term.uses as use><@parts.place use/><#sep>, </#sep></#list>

</#list>
