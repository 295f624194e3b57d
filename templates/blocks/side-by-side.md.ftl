<@blocks [block.all] level/>
