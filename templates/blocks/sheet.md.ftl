<@heading level block.heading/>


<@blocks block.within level + 1/>
