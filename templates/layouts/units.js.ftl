<#-- Who follows whom, for the switch between them: once for all pages of a language. -->
var parindexUnits = {
  label: "${msg("successors.switch")?js_string}",
  former: "${msg("successors.switch.former")?js_string}",
  later: "${msg("successors.switch.later")?js_string}",
  grouped: "${msg("successors.switch.grouped")?js_string}",
  ungrouped: "${msg("successors.switch.ungrouped")?js_string}",
  unchanged: "${msg("successors.switch.unchanged")?js_string}",
  now: "${msg("search.now")?js_string}",
  alone: "${msg("search.now.alone")?js_string}",
  successors: [
<#list site.successors as successor>
    ["${pageOf(successor.page)?js_string}", "${successor.name?js_string}", "<#list successor.parts as part>${pageOf(part)?js_string}<#sep> </#sep></#list>"]<#sep>,</#sep>
</#list>
  ]
};
