<#list block.list as action>
<#if block.ranked>${action?counter}. <#else>- </#if><#if action.what.to.isPresent()>[${action.what.text}](${href(action.what.to.get().withExtension("md"))})<#else>${action.what.text}</#if><#if action.effect?has_content> ${action.effect}</#if><#if action.due?has_content> · ${action.due}, ${action.left}</#if><#if action.owner?has_content> · ${action.owner}</#if>
</#list>

