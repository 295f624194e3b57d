<#-- The same parts as Markdown. -->
<#macro stats list>
<#if list?has_content>
<#list list as stat>
- ${stat.label}: **${stat.value}**<#if stat.detail?has_content> (${stat.detail})</#if><#if stat.more.isPresent()> [${stat.more.get().text}](${href(stat.more.get().to.withExtension("md"))})</#if>
</#list>

</#if>
</#macro>

<#-- What the site is a part of. -->
<#macro whole>
<#if site.whole.isPresent()>
<#local whole = site.whole.get()>
[${whole.home.text}](${href(whole.home.to.withExtension("md"))}) › **${whole.part}**

</#if>
</#macro>

<#macro cell cell><#if cell.to??>[${cell.text}](${href(cell.to.hasExtension("html")?then(cell.to.withExtension("md"), cell.to))})<#else>${cell.text}</#if></#macro>

<#macro table view>
<#if view.rows?has_content>
**${view.caption}**

|<#list view.columns as column> ${column.label}<#if column.unit?has_content> (${column.unit})</#if> |</#list>
|<#list view.columns as column><#if column.align == "NUMBER">---:<#else>---</#if>|</#list>
<#list view.rows as row>
|<#list row.cells as c> <@cell c/> |</#list>
</#list>

</#if>
<#list view.notes as note>
${note}

</#list>
</#macro>

<#macro figure view twin=true>
*${view.chart.title}.* ${view.chart.description}

<#if twin><@table view.twin/></#if>
</#macro>

<#macro downloads list>
<#if list?has_content>
${msg("frame.downloads")} <#list list as link>[${link.text}](${href(link.to)})<#sep> · </#sep></#list>

</#if>
</#macro>

<#macro phrase phrase><#if phrase.to.isPresent()>[${phrase.text}](${href(phrase.to.get().withExtension("md"))})<#elseif phrase.strong>**${phrase.text}**<#else>${phrase.text}</#if></#macro>

<#macro place place>[${place.text}](${href(place.to.withExtension("md"))})</#macro>

<#macro terms list>
<#if list?has_content>
## ${msg("frame.terms")}

<#list list as term>
- **[${term.name}](${href(site.terms.glossary.withExtension("md"))})**: ${term.meaning}
</#list>
</#if>
</#macro>
