<@parts.heat block.table/>
