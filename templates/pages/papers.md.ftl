<#list page.groups as group>
## ${group.heading}

${group.lead}

|<#list group.columns as column> ${column} |</#list>
|<#list group.columns as column>---|</#list>
<#list group.entries as entry>
| [${entry.link.text}](${href(entry.link.to.withExtension("md"))}) | ${entry.summary} |<#list entry.formats as format> [${format.text}](${href(format.to)})<#sep> ·</#list> |
</#list>

</#list>
<#list page.notes as note>
${note}

</#list>
