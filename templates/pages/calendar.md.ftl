<#macro months list>
<#list list as month>
### ${month.name}

<#list month.entries as entry>
- **${entry.date}** (${entry.distance}): <@parts.cell entry.what/><#if entry.clause?has_content> (${entry.clause})</#if>.<#if entry.open?has_content> ${entry.open}<#if entry.units?has_content>: <#list entry.units as unit><@parts.cell unit/><#sep>, </#sep></#list></#if>.</#if>
</#list>

</#list>
</#macro>
<@parts.stats page.stats/>
<#if page.ceased?has_content>
${page.ceased}

</#if>
## ${msg("section.calendar.coming")}

<#if page.coming?has_content>
<@months page.coming/>
<#else>
${msg("section.calendar.coming.none")}

</#if>
<#if page.overdue?has_content>
## ${msg("section.calendar.overdue")}

<@months page.overdue/>
</#if>
<#if page.passed?has_content>
## ${msg("section.calendar.passed")}

<@months page.passed/>
</#if>
<@parts.more page.toMeetingPack/>
