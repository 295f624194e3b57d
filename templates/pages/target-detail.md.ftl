<@parts.stats page.stats/>
## ${msg("section.target.facts")}

<#list page.facts as fact>
- ${fact.term}: ${fact.words}<#list fact.links as link><#if link?index gt 0 || fact.words?has_content>; </#if>[${link.text}](${href(link.to.withExtension("md"))})</#list>
</#list>

## ${msg("section.target.bars")}

<@parts.figure page.bars/>
## ${msg("section.target.urge")}

${page.urge}

<@parts.table page.urged/>
## ${msg("section.target.series")}

<@parts.sentences page.seriesText/>
<@parts.figure page.series/>
<@parts.table page.histories/>
<@parts.points msg("section.target.remarks") page.remarks msg("section.target.no-remarks")/>
## ${msg("section.targets.rules")}

<@parts.sentences page.rules/>
<@parts.neighbours page.neighbours/>
