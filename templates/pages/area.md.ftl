<@parts.stats page.stats/>
## ${msg("area.units")}

<@parts.table page.table/>
## ${msg("area.leaves")}

<@parts.table page.leaves/>
<@parts.prose page.note msg("frame.note")/>
<@parts.neighbours page.neighbours/>
