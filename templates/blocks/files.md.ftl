<#list block.files as file>
- [${file.link.text}](${href(file.link.to)}): ${file.description}
</#list>

