<#list block.groups as group>
<@heading level group.heading/>

<#list group.entries as entry>
- <@parts.place entry.place/><#if entry.relation?has_content> – <#list entry.relation as phrase><@parts.phrase phrase/></#list></#if><#if entry.detail?has_content> (${entry.detail})</#if>
</#list>

</#list>
