<@parts.heat page.heat/>
