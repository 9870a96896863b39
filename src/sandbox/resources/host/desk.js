/* Keeps what is marked data-live fresh while somebody watches; never touches what somebody types in or what has the focus. */
(function () {
  "use strict";
  var PAUSE = 4000;

  function live() {
    return Array.prototype.slice.call(document.querySelectorAll("[data-live][id]"));
  }

  function busy(element) {
    return element.contains(document.activeElement);
  }

  function refresh() {
    if (document.hidden || live().length === 0) {
      return Promise.resolve();
    }
    return fetch(location.pathname + location.search, { credentials: "same-origin", headers: { Accept: "text/html" } })
      .then(function (response) {
        return response.ok && !response.redirected ? response.text() : "";
      })
      .then(function (html) {
        if (!html) {
          return;
        }
        var page = new DOMParser().parseFromString(html, "text/html");
        live().forEach(function (old) {
          var fresh = page.getElementById(old.id);
          if (fresh && !busy(old) && fresh.innerHTML !== old.innerHTML) {
            old.innerHTML = fresh.innerHTML;
          }
        });
      })
      .catch(function () {
        /* the sandbox is being restarted; the next round tells */
      });
  }

  function again() {
    window.setTimeout(function () {
      refresh().then(again);
    }, PAUSE);
  }

  /* Jira's own key for it is m. */
  function writeComment(event) {
    var comment = document.getElementById("comment");
    if (comment) {
      event.preventDefault();
      comment.scrollIntoView({ block: "center" });
      comment.focus();
    }
  }

  document.addEventListener("visibilitychange", refresh);
  document.addEventListener("click", function (event) {
    if (event.target.closest("#comment-issue")) {
      writeComment(event);
    }
  });
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "m" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && document.getElementById("comment-issue")) {
      writeComment(event);
    }
  });
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", again);
  } else {
    again();
  }
})();
