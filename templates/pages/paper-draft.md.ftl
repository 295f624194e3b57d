<#import "/components/paper.md.ftl" as paper>
[${page.back.text}](${href(page.back.to.withExtension("md"))}) · [${page.document.text}](${href(page.document.to)})

<#list page.papers as draft>
**${draft.notice}**

<#list draft.parts as part>
<#list part.blocks as block>
<@paper.block block/>
</#list>
</#list>
<#sep>

---

</#list>
