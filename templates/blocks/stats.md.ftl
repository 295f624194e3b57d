<@parts.stats block.list/>
