<@parts.figure block.view block.twin/>
