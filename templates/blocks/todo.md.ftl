<#list block.whens + block.kinds as one>
- ${one.words}: **${one.count}**
</#list>

<#list block.units as unit>
<@heading level unit.name.text + " (" + unit.sum + ")"/>


<#if unit.note?has_content>
<#list unit.note as phrase><@parts.phrase phrase/></#list>


</#if>
<#if unit.name.to??>- <@parts.cell unit.name/><#list unit.papers as paper> · [${paper.text}](${href(paper.to.withExtension("md"))})</#list>
</#if>
<#list unit.days as day>
- **${day.left}** (${day.date}):
<#list day.items as item>
  - ${item.kind}: <@parts.place item.what/>: **${item.need}**<#if item.detail?has_content>; ${item.detail}</#if><#if item.person?has_content> (${item.person})</#if>
</#list>
</#list>

</#list>
