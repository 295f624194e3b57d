<@parts.stats page.stats/>
## ${msg("section.targets.heat")}

<@parts.heat page.heat/>
## ${msg("section.targets.list")}

<@parts.table page.targets/>
## ${msg("section.targets.urge")}

${page.urge}

<@parts.table page.urged/>
## ${msg("section.targets.hard")}

${page.hard}

<@parts.sentences page.pace/>
<@parts.table page.paces/>
## ${msg("section.targets.rules")}

<@parts.sentences page.rules/>
