<@blocks [block.heat] level/>
