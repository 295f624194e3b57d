<#if block.heading?has_content>
<@heading level block.heading/>


<@blocks block.within level + 1/>
<#else>
<@blocks block.within level/>
</#if>
