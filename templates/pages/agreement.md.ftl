<@parts.stats page.stats/>
<#if page.chart.twin.rows?has_content>
## ${msg("section.agreement.units")}

<@parts.figure page.chart/>
## ${msg("section.agreement.claims")}

<@parts.table page.claims/>
</#if>
<#if page.appeals.rows?has_content || page.chart.twin.rows?has_content>
## ${msg("section.agreement.appeals")}

<@parts.table page.appeals/>
</#if>
## ${msg("section.agreement.areas")}

<@parts.table page.areas/>
<#if page.survey.notes?has_content><@parts.table page.survey/></#if>
<@parts.table page.measures/>
## ${msg("section.agreement.leaves")}

<@parts.table page.leaves/>
