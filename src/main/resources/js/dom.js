/** Builds nodes. Whatever people wrote becomes text nodes only: nothing here or elsewhere of ours parses HTML. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost = window.ListeningPost || {};
    let ids = 0;

    /** Jira's context path, as the server wrote it. */
    function base() {
        const place = document.querySelector('.listening-post[data-base]');
        return place ? place.getAttribute('data-base') : '';
    }

    /** A node; attributes with null or false are left out, functions become listeners, children may be nodes, texts or nothing. */
    function el(tag, attributes, ...children) {
        const node = document.createElement(tag);
        Object.entries(attributes || {}).forEach(([name, value]) => {
            if (typeof value === 'function') {
                node.addEventListener(name, value);
            } else if (value !== null && value !== undefined && value !== false) {
                node.setAttribute(name, value === true ? '' : String(value));
            }
        });
        node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
        return node;
    }

    /** An id that no other node of the page has. */
    function freshId() {
        ids += 1;
        return 'listening-post-' + ids;
    }

    /** A link away from Jira. Anything but a web address is shown as text. */
    function link(url, ...children) {
        return /^https?:\/\//i.test(url || '')
            ? el('a', {href: url, target: '_blank', rel: 'noopener noreferrer'}, ...children)
            : el('span', {}, ...children);
    }

    /** kind: default, success, error, current, complete, moved. The word carries the meaning, the colour only helps. */
    function lozenge(kind, text) {
        return el('span', {class: 'aui-lozenge aui-lozenge-subtle aui-lozenge-' + kind}, text);
    }

    /** kind: info, success, warning, error. */
    function message(kind, ...children) {
        return el('div', {class: 'aui-message aui-message-' + kind, role: kind === 'error' ? 'alert' : null}, el('p', {}, ...children));
    }

    function button(text, click, attributes) {
        return el('button', Object.assign({type: 'button', class: 'aui-button', click: click}, attributes), text);
    }

    /** A button that looks like a link, for small things inside a text. */
    function linkButton(text, click, attributes) {
        return button(text, click, Object.assign({class: 'aui-button aui-button-link lp-link'}, attributes));
    }

    /** Replaces what a node holds; the focus stays on the control with the same data-key if there still is one. */
    function fill(node, ...children) {
        const focused = node.contains(document.activeElement) ? document.activeElement.getAttribute('data-key') : null;
        node.replaceChildren(...children.flat(Infinity).filter(Boolean));
        if (focused) {
            const again = Array.from(node.querySelectorAll('[data-key]')).find((each) => each.getAttribute('data-key') === focused);
            if (again) {
                again.focus();
            }
        }
    }

    Object.assign(ListeningPost, {base, el, freshId, link, lozenge, message, button, linkButton, fill});
}());
