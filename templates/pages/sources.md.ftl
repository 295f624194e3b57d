<@parts.stats page.stats/>
## ${msg("section.sources.downloads")}

<@parts.table page.downloads/>
${msg("section.sources.csv")}

### ${msg("section.sources.together")}

<#list page.together as download>
- [${download.link.text}](${href(download.link.to)}): ${download.description}
</#list>

## ${msg("section.sources.files")}

<@parts.table page.files/>
## ${msg("section.sources.absent")}

<@parts.table page.absent/>
### ${msg("section.sources.missing-scores")}

<@parts.listing page.missingScores/>
<#list page.reports as reports>
## ${msg("section.sources.missing-reports")}

<@parts.listing reports.gaps/>
## ${msg("section.sources.corrections")}

<@parts.listing reports.corrections/>
</#list>
## ${page.versions.heading}

<#list page.versions.sentences as sentence>
${sentence}

</#list>
<#if page.versions.warning?has_content>
**${page.versions.warning}**

</#if>
<#list page.versions.lists as list>
<@parts.listing list/>
</#list>
## ${msg("section.sources.warnings")}

<@parts.table page.warnings/>
## ${msg("section.sources.screening")}

<@parts.table page.screening/>
<#if page.targets.rows?has_content>
## ${msg("section.sources.targets")}

<@parts.table page.targets/>
</#if>
<#if page.tasks.rows?has_content>
## ${msg("section.sources.tasks")}

<@parts.table page.tasks/>
</#if>
<#if page.findings.rows?has_content>
## ${msg("section.sources.findings")}

<@parts.table page.findings/>
</#if>
