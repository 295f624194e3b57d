[${site.navigation[0].link.text}](${href(site.navigation[0].link.to.withExtension("md"))})
