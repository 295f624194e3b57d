<@blocks block.within level/>
