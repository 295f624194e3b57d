<@parts.table page.table/>
<@parts.more page.sheets/>
