<#list block.list as month>
<@heading level month.name/>


<#list month.entries as entry>
- **${entry.date}** (${entry.distance}): <@parts.cell entry.what/><#if entry.clause?has_content> (${entry.clause})</#if>.<#if entry.open?has_content> ${entry.open}<#if entry.units?has_content>: <#list entry.units as unit><@parts.cell unit/><#sep>, </#sep></#list></#if>.</#if>
</#list>

</#list>
