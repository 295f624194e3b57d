${markdown(block.text, block.level)}

