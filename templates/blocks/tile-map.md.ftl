<#list block.map.tiles as tile>
- [${tile.name}](${href(tile.to.withExtension("md"))}): ${tile.value} (${tile.rank})
</#list>

<#list block.map.legend as entry>
- ${entry.text}: ${entry.count}
</#list>

