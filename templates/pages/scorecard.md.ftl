<@parts.stats page.stats/>
<#if page.rankNote?has_content>
${page.rankNote}

</#if>
<@parts.points msg("section.scorecard.why") page.whyMoved ""/>
<@parts.points msg("section.scorecard.strengths") page.strengths.sentences page.strengths.none/>
<@parts.points msg("section.scorecard.weaknesses") page.weaknesses.sentences page.weaknesses.none/>
## ${msg("section.scorecard.areas")}

<@parts.table page.areas.twin/>
<#list page.years as year>
## ${msg("section.scorecard.due")}

<@parts.sentences year.due.sentences/>
<#if year.due.table.rows?has_content><@parts.table year.due.table/></#if>
<#list year.targets as targets>
## ${targets.title}

<@parts.sentences targets.sentences/>
<@parts.figure targets.bars/>
</#list>
<#if year.tasks.rows?has_content>
## ${msg("section.scorecard.tasks")}

<@parts.table year.tasks/>
</#if>
<@parts.links year.more/>
</#list>
## ${msg("section.scorecard.losses")}

<@parts.stats page.losses.stats/>
<@parts.sentences page.losses.waysUp/>
<@parts.more page.losses.more/>
<#if page.losses.table.rows?has_content><@parts.table page.losses.table/></#if>
## ${msg("section.scorecard.peers")}

${page.peers.chosen}<#list page.peers.units as link> [${link.text}](${href(link.to.withExtension("md"))})<#sep>,</#sep></#list>

<#if page.peers.table.rows?has_content><@parts.table page.peers.table/></#if>
## ${msg("section.scorecard.contributions")}

<@parts.table page.contributions/>
<#if page.change.rows?has_content || page.move.rows?has_content>
## ${msg("section.scorecard.change")}

<@parts.table page.change/>
<@parts.table page.move/>
</#if>
<#list page.trends as trend>
## ${msg("section.scorecard.history")}

<@parts.sentences trend.sentences/>
<@parts.figure trend.chart/>
</#list>
## ${msg("section.scorecard.leaves")}

<@parts.table page.leaves/>
## ${msg("section.scorecard.facts")}

<@parts.stats page.facts/>
<@parts.prose page.note msg("frame.note")/>
<#list page.takeAway as link>
- [${link.text}](${href(link.to)})
</#list>

<@parts.neighbours page.neighbours/>
