<#list block.phrases as phrase><#if phrase.to.isPresent()>[${phrase.text}](${href(phrase.to.get().withExtension("md"))})<#elseif phrase.strong>**${phrase.text}**<#else>${phrase.text}</#if></#list>

