<@parts.links block.list/>
