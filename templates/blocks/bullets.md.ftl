<@parts.sentences block.items/>
