<#-- The same as Markdown. -->
<#macro text words><#list words.spans as span><#if span.style == "PLAIN">${span.text}<#else>**${span.text}**</#if></#list></#macro>

<#macro grid block>
<#local table = block.table>
<#if block.captioned>
**${table.caption}**

</#if>
|<#list table.columns as column> ${column.label} |</#list>
|<#list table.columns as column><#if column.align == "NUMBER">---:<#elseif column.align == "CENTRE">:---:<#else>---</#if>|</#list>
<#list table.rows as row>
|<#list row.cells as cell> <@text cell.words()/> |</#list>
</#list>

<#list table.notes as note>
*${note}*

</#list>
</#macro>

<#macro block block>
<#switch block.kind()>
<#case "masthead">
<#if block.parent?has_content>
<#list block.parent as line>${line}<#sep> </#list>

</#if>
**<#list block.issuer as line>${line}<#sep> </#list>**

${block.number}

<#if block.subject?has_content>
## ${block.subject}

</#if>
**${block.draft}**

**${block.nation}**

**${block.motto}**

*${block.placeAndDate}*

<#break>
<#case "title">
## ${block.name} – ${block.subject}

<#if block.note?has_content>
*${block.note}*

</#if>
<#break>
<#case "addressee">
${block.text}

<#break>
<#case "heading">
<#if block.level == 1>###<#else>####</#if> ${block.text}

<#break>
<#case "paragraph">
<@text block.text/>


<#break>
<#case "items">
<#list block.items as item>
- <@text item/>

</#list>

<#break>
<#case "grid"><@grid block/><#break>
<#case "closing">
<#if block.recipients?has_content>
***${block.label}***

<#list block.recipients as line>
${line}

</#list>
</#if>
<#list block.signer as line>
**${line}**

</#list>
<#break>
</#switch>
</#macro>
