<#import "/components/paper.md.ftl" as paper>
[${block.back.text}](${href(block.back.to.withExtension("md"))}) · [${block.document.text}](${href(block.document.to)})

<#list block.papers as draft>
**${draft.notice}**

<#list draft.parts as part>
<#list part.blocks as piece>
<@paper.block piece/>
</#list>
</#list>
<#sep>

---

</#list>
