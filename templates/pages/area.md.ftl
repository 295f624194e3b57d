<@parts.stats page.stats/>
## ${msg("section.area.units")}

<@parts.table page.table/>
## ${msg("section.area.leaves")}

<@parts.table page.leaves/>
<@parts.prose page.note msg("frame.note")/>
<@parts.neighbours page.neighbours/>
