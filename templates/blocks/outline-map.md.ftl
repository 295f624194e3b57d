<#list block.map.areas as area>
- [${area.name}](${href(area.to.withExtension("md"))}): ${area.value} (${area.rank})
</#list>

<#if block.map.missing?has_content>
${block.map.without} <#list block.map.missing as unit>[${unit.text}](${href(unit.to.withExtension("md"))})<#sep>, </#sep></#list><#if block.map.others?has_content> ${block.map.others}</#if>.

</#if>
<#list block.map.legend as entry>
- ${entry.text}: ${entry.count}
</#list>

