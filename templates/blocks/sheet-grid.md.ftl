<@parts.table block.table/>
