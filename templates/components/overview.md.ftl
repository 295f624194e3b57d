<#-- The same overview as Markdown. -->
<#import "/components/parts.md.ftl" as parts>
<#macro heading level>${""?left_pad(level, "#")?no_esc}</#macro>
<#macro overview home level>
<@parts.stats home.stats/>
<#if home.map.tiles?has_content>
<@heading level/> ${home.map.title}

<#list home.map.tiles as tile>
- [${tile.name}](${href(tile.to.withExtension("md"))}): ${tile.value} (${tile.rank})
</#list>

<#list home.map.legend as entry>
- ${entry.text}: ${entry.count}
</#list>

</#if>
<#if home.movers.rows?has_content || home.movers.notes?has_content>
<@heading level/> ${msg("section.home.movers")}

<@parts.table home.movers/>
</#if>
<#list home.years as year>
<@heading level/> ${year.title}
<#if year.ceased?has_content>

${year.ceased}
</#if>

<@parts.stats year.stats/>
<@heading level + 1/> ${msg("section.home.urge")}

${year.urgent}

<#if year.urge.rows?has_content><@parts.table year.urge/></#if>
<@heading level + 1/> ${msg("section.home.next")}

<#if year.next.rows?has_content><@parts.table year.next/><#else>${msg("section.home.next.none")}

</#if>
<@parts.links year.more/>
</#list>
<@heading level/> ${msg("section.home.areas")}

<@parts.table home.areas/>
<@heading level/> ${msg("section.home.bottlenecks")}

<@parts.sentences home.bottlenecks/>
<@parts.more home.toBottlenecks/>
</#macro>
