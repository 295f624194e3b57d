location.replace(document.getElementById("to").href + location.hash);
