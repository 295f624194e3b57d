<@parts.stats page.stats/>
## ${msg("section.robustness.intervals")}

<@parts.figure page.chart/>
<#if page.varied?has_content>
## ${msg("section.robustness.varied")}

<#list page.varied as sentence>
- ${sentence}
</#list>

</#if>
## ${msg("section.robustness.groups")}

<@parts.table page.groups/>
## ${msg("section.robustness.variants")}

<@parts.table page.variants/>
<@parts.table page.shifts/>
## ${msg("section.robustness.sensitivity")}

<@parts.table page.sensitivity/>
