(function () {
  "use strict";
  var home = document.getElementById("home").getAttribute("href");
  var asked = location.hash.slice(1);
  var cut = asked.indexOf("#");
  var path = cut < 0 ? asked : asked.slice(0, cut);
  var rest = cut < 0 ? "" : asked.slice(cut);
  // What no page of a site can be called belongs to the home page: "#mine=21529".
  if (path.length > 100 || !/^(?:[a-z0-9-]{1,40}\/)*[a-z0-9-]{1,35}\.html$/.test(path)) {
    location.replace(home + location.hash);
    return;
  }
  var gone = document.querySelector('#gone li[data-path="' + path + '"]');
  if (!gone) {
    location.replace(home.slice(0, -"index.html".length) + path + rest);
    return;
  }
  document.querySelectorAll("#gone li").forEach(function (item) {
    item.hidden = item !== gone;
  });
  document.getElementById("leads").hidden = true;
  document.getElementById("gone").hidden = false;
  addEventListener("hashchange", function () {
    location.reload();
  });
})();
