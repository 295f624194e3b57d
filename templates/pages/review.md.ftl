<@parts.stats page.stats/>
${page.asKnown}

<#if page.ceased?has_content>
${page.ceased}

</#if>
<#if page.targets.rows?has_content>
## ${msg("section.review.targets")}

<@parts.table page.targets/>
</#if>
<#if page.tasks.rows?has_content>
## ${msg("section.review.tasks")}

<@parts.table page.tasks/>
</#if>
<#if page.findings.rows?has_content>
## ${msg("section.review.findings")}

<@parts.table page.findings/>
</#if>
<#if page.evidence.rows?has_content>
## ${msg("section.review.evidence")}

<@parts.table page.evidence/>
</#if>
<@parts.more page.toMeetingPack/>
<@parts.neighbours page.neighbours/>
