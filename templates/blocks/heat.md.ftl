**${block.table.caption}**

|<#list block.table.columns as column> <#if column.about.isPresent()>[${column.label}](${href(column.about.get().page.to.withExtension("md"))})<#else>${column.label}</#if> |</#list>
|<#list block.table.columns as column><#if column.align == "NUMBER">---:<#else>---</#if>|</#list>
<#list block.table.rows as row>
|<#list row.cells as c> <@parts.cell c/> |</#list>
</#list>
<#list block.sums as row>
|<#list row.cells as c> <#if c?index == 0>**<@parts.cell c/>**<#else>${c.text}</#if> |</#list>
</#list>

<#list block.key as item>
<#if item.heat == 0>
- ${item.sign} ${item.words}
</#if>
</#list>

<#list block.table.notes as note>
${note}

</#list>
