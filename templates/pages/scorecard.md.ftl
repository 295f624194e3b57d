<@parts.stats page.stats/>
<@parts.points msg("section.scorecard.why") page.whyMoved ""/>
<@parts.points msg("section.scorecard.strengths") page.strengths msg("section.scorecard.strengths.none")/>
<@parts.points msg("section.scorecard.weaknesses") page.weaknesses msg("section.scorecard.weaknesses.none")/>
## ${msg("section.scorecard.areas")}

<@parts.table page.areas.twin/>
## ${msg("section.scorecard.contributions")}

<@parts.table page.contributions.twin/>
## ${msg("section.scorecard.change")}

<@parts.table page.change/>
<@parts.table page.move/>
## ${msg("section.scorecard.history")}

<@parts.table page.history/>
## ${msg("section.scorecard.leaves")}

<@parts.table page.leaves/>
## ${msg("section.scorecard.facts")}

<@parts.stats page.facts/>
<@parts.prose page.note msg("frame.note")/>
<@parts.neighbours page.neighbours/>
