<#list block.list as way>
- <@parts.place way.place/><#if way.figure?has_content>: **${way.figure}**</#if><#if way.words?has_content> – ${way.words}</#if>
</#list>

