<#if block.medium == "MARKDOWN">
<@blocks block.within level/>
</#if>
