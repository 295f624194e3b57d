|<#list block.columns as column> ${column} |</#list>
|<#list block.columns as column>---|</#list>
<#list block.entries as entry>
| [${entry.link.text}](${href(entry.link.to.withExtension("md"))}) | ${entry.summary} |<#list entry.formats as format> [${format.text}](${href(format.to)})<#sep> ·</#list> |
</#list>

