<@parts.stats page.stats/>
## ${msg("sources.downloads")}

<#list page.downloads as download>
- [${download.link.text}](${href(download.link.to)}): ${download.description}
</#list>

${msg("sources.csv")}

## ${msg("sources.files")}

<@parts.table page.files/>
## ${msg("sources.absent")}

<@parts.table page.absent/>
## ${msg("sources.warnings")}

<@parts.table page.warnings/>
<#if page.targets.rows?has_content>
## ${msg("sources.targets")}

<@parts.table page.targets/>
</#if>
<#if page.tasks.rows?has_content>
## ${msg("sources.tasks")}

<@parts.table page.tasks/>
</#if>
<#if page.findings.rows?has_content>
## ${msg("sources.findings")}

<@parts.table page.findings/>
</#if>
