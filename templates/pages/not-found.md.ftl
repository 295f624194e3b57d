[${site.search.text}](${href(site.search.to.withExtension("md"))})

[${site.navigation[0].link.text}](${href(site.navigation[0].link.to.withExtension("md"))})
