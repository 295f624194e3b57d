<#list block.list as link>
- [${link.text}](${href((block.to == "TAKE_AWAY")?then(link.to, link.to.withExtension("md")))})
</#list>

