<#import "/components/sheets.md.ftl" as paper>
<@parts.stats page.stats/>
<@parts.table page.ranking/>
<@paper.sheets page.sheets/>
