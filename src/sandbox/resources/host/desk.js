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

  /* the bytes travel as they are, the name and the token in the address */
  function attach(input) {
    var form = input.closest("[data-attach]");
    var file = input.files[0];
    var outcome = document.getElementById("attach-outcome");
    if (!form || !file) {
      return;
    }
    var token = form.querySelector("[name=atl_token]").value;
    var query = "?name=" + encodeURIComponent(file.name) + "&atl_token=" + encodeURIComponent(token);
    outcome.textContent = "Attaching " + file.name;
    fetch(form.dataset.attach + query, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": file.type || "application/octet-stream" },
      body: file
    })
      .then(function (response) {
        outcome.textContent = response.ok ? file.name + " is attached." : "Jira did not take " + file.name + ".";
        return refresh();
      })
      .catch(function () {
        outcome.textContent = file.name + " could not be sent.";
      })
      .then(function () {
        input.value = "";
      });
  }

  document.addEventListener("change", function (event) {
    if (event.target.id === "attach-file") {
      attach(event.target);
    }
  });
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
