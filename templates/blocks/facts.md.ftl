<#list block.facts as fact>
- ${fact.term}: ${fact.words}<#list fact.links as link><#if link?index gt 0 || fact.words?has_content>; </#if>[${link.text}](${href(link.to.withExtension("md"))})</#list>
</#list>

