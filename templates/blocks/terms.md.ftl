<#list block.list as term>
<@heading level term.name/>

${term.meaning}

<#if term.range?has_content>
- ${msg("glossary.range")} ${term.range}
</#if>
<#if term.also?has_content>
- ${msg("glossary.also")} ${term.also}
</#if>
- ${msg("glossary.uses")} <#list term.uses as use><@parts.place use/><#sep>, </#sep></#list>

</#list>
