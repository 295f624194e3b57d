<@parts.table page.table/>
