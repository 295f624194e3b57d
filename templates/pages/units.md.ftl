<@parts.table page.table/>
<@parts.more page.sheets/>
<#if page.years.isPresent()>

## ${msg("section.units.years")}

<@parts.figure page.years.get()/>
</#if>
