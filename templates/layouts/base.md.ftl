<#import "/components/parts.md.ftl" as parts>
<#import "/components/blocks.md.ftl" as body>
# ${page.head.title}

<#if page.head.notice?has_content>
**${page.head.notice}**

</#if>
${page.head.lead}

<#include content>
<@parts.downloads site.downloadsFor(page.head.section)/>

<@parts.terms site.terms.of(page)/>

---

<@parts.whole/>
<#list site.navigation as group>
- ${group.text}: <#list group.entries as entry>[${entry.link.text}](${href(entry.link.to.withExtension("md"))})<#sep> · </#sep></#list>
</#list>

${site.publisher} · ${site.edition} · [${msg("frame.html")}](${href(page.head.path)})
<#if page.head.sources?has_content>

${msg("frame.sources")}: <#list page.head.sources as source>${source}<#sep>, </#sep></#list>
</#if>
