<#list block.phrases as phrase><@parts.phrase phrase/></#list><#nt>

