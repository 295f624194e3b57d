<@parts.stats page.stats/>
<@parts.points msg("scorecard.why") page.whyMoved ""/>
<@parts.points msg("scorecard.strengths") page.strengths msg("scorecard.strengths.none")/>
<@parts.points msg("scorecard.weaknesses") page.weaknesses msg("scorecard.weaknesses.none")/>
## ${msg("scorecard.areas")}

<@parts.table page.areas.twin/>
## ${msg("scorecard.contributions")}

<@parts.table page.contributions.twin/>
## ${msg("scorecard.change")}

<@parts.table page.change/>
<@parts.table page.move/>
## ${msg("scorecard.history")}

<@parts.table page.history/>
## ${msg("scorecard.leaves")}

<@parts.table page.leaves/>
## ${msg("scorecard.facts")}

<@parts.stats page.facts/>
<@parts.prose page.note msg("frame.note")/>
<@parts.neighbours page.neighbours/>
