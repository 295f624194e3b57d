<#list block.places as place>
${place?counter}. ${place.text}
</#list>

