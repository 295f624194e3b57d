<#import "/components/overview.md.ftl" as group>
<@group.overview page 2/>
<@parts.more page.toMeetingPack/>
<@parts.prose page.note msg("frame.note")/>
