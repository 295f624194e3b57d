<#-- The same sheets as Markdown. -->
<#import "/components/parts.md.ftl" as parts>
<#macro sheets list>
<#list list as sheet>
## ${sheet.head.title}

${sheet.head.lead}

<@parts.stats sheet.stats/>
<@points msg("section.scorecard.why") sheet.whyMoved ""/>
<@points msg("section.scorecard.strengths") sheet.strengths.sentences sheet.strengths.none/>
<@points msg("section.scorecard.weaknesses") sheet.weaknesses.sentences sheet.weaknesses.none/>
<@parts.table sheet.areas.twin/>
<#list sheet.years as year>
<@points msg("section.scorecard.due") year.due.sentences ""/>
<#list year.targets as targets>
<@parts.table targets.bars.twin/>
</#list>
<@parts.table year.tasks/>
</#list>
<@points msg("section.scorecard.losses") sheet.losses.waysUp ""/>
</#list>
</#macro>

<#macro points heading list none>
<#if list?has_content || none?has_content>
### ${heading}

<#if list?has_content>
<#list list as sentence>
- ${sentence}
</#list>
<#else>
${none}
</#if>

</#if>
</#macro>
