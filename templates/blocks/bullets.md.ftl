<#list block.items as item>
- ${item}
</#list>

