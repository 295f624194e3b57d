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
<#list page.years as year>
## ${year.title}
<#if year.ceased?has_content>

${year.ceased}
</#if>

<@parts.stats year.stats/>
### ${msg("section.home.urge")}

${year.urgent}

<#if year.urge.rows?has_content><@parts.table year.urge/></#if>
### ${msg("section.home.next")}

<#if year.next.rows?has_content><@parts.table year.next/><#else>${msg("section.home.next.none")}

</#if>
<@parts.links year.more/>
</#list>
## ${msg("section.home.areas")}

<@parts.table page.areas/>
## ${msg("section.home.bottlenecks")}

<@parts.sentences page.bottlenecks/>
<@parts.more page.toBottlenecks/>
<@parts.prose page.note msg("frame.note")/>
