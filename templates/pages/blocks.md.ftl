<@body.blocks page.blocks 2/>
