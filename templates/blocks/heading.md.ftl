<@heading level block.words/>


