<#import "/components/parts.md.ftl" as parts>
<#-- The same blocks as Markdown. -->
<#macro blocks list level>
<#list list as block>
<#include "/blocks/" + block.kind() + ".md.ftl">
</#list>
</#macro>

<#macro heading level words>${""?left_pad(level, "#")?no_esc} ${words}</#macro>
