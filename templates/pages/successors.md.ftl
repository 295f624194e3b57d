## ${msg("section.successors.estimates")}

<@parts.figure page.chart/>
## ${msg("section.successors.areas")}

<@parts.table page.areas/>
## ${msg("section.successors.parts")}

<@parts.table page.parts/>
<@parts.points msg("section.successors.method") page.method ""/>
