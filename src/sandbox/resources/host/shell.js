/* The switches of the header: light and dark, and the language. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var link = event.target.closest("#language-switch");
    if (link) {
      event.preventDefault();
      document.cookie = "sandbox.language=" + link.getAttribute("data-other") + ";path=/;max-age=31536000;SameSite=Lax";
      location.reload();
    }
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("#theme-switch");
    if (!link) {
      return;
    }
    event.preventDefault();
    var chosen = link.getAttribute("data-other");
    document.cookie = "sandbox.theme=" + chosen + ";path=/;max-age=31536000;SameSite=Lax";
    document.documentElement.setAttribute("data-color-mode", chosen);
    var label = chosen === "dark" ? "Light" : "Dark";
    link.setAttribute("data-other", label.toLowerCase());
    link.setAttribute("title", label + " theme");
    link.textContent = label;
  });
})();
