**${block.caption}**

|<#list block.heads as head> ${head} |</#list><#if block.how?has_content> ${block.how} |</#if>
|---|<#list block.heads[1..] as head>---:|</#list><#if block.how?has_content>---|</#if>
<#list block.lines as line>
| <#if line.level == "TOTAL">**</#if><@parts.phrase line.name/><#if line.level == "TOTAL">**</#if> |<#list line.figures as figure> ${figure} |</#list><#if block.how?has_content> <#list line.reasons as reason><#if reason.term?has_content>${reason.term}: </#if><#list reason.words as phrase><@parts.phrase phrase/></#list><#sep> · </#sep></#list> |</#if>
</#list>

