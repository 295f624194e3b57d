<@parts.stats page.stats/>
<#if page.map.tiles?has_content>
## ${page.map.title}

<#list page.map.tiles as tile>
- [${tile.name}](${href(tile.to.withExtension("md"))}): ${tile.value} (${tile.rank})
</#list>

<#list page.map.legend as entry>
- ${entry.text}: ${entry.count}
</#list>

</#if>
## ${msg("section.home.movers")}

<@parts.table page.movers/>
## ${msg("section.home.areas")}

<@parts.table page.areas/>
## ${msg("section.home.bottlenecks")}

<@parts.sentences page.bottlenecks/>
<@parts.more page.toBottlenecks/>
<#if page.plan?has_content>
## ${msg("section.home.plan")}

<@parts.stats page.plan/>
</#if>
<@parts.prose page.note msg("frame.note")/>
