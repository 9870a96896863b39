/**
 * Tells that an act is done. It stays as long as whoever reads it needs, aloud too: it goes when the next act begins, which is when a button
 * is pressed, or when it is closed. Never by itself; and what is wrong stays.
 */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, message} = ListeningPost;

    /** kind: as with message; all but success are messages that stay. */
    function notice(kind, ...children) {
        const node = message(kind, ...children);
        if (kind === 'success') {
            node.classList.add('closeable', 'lp-notice');
            let back = null;
            node.append(el('button', {
                type: 'button', class: 'aui-close-button', 'aria-label': AJS.I18n.getText('listening-post.notice.close'),
                'data-key': 'notice-close', focus: (event) => {
                    back = event.relatedTarget || back;
                }, click: () => close(node, back)
            }));
        }
        return node;
    }

    /** The focus goes back where it came from, or else to the next control after the notice, or the first of the page. */
    function close(node, back) {
        const page = node.closest('.listening-post');
        const controls = Array.from(page.querySelectorAll('button, input, select, textarea, a[href], summary'))
            .filter((each) => each.offsetParent !== null && !node.contains(each));
        const next = controls.find((each) => node.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) || controls[0];
        node.remove();
        (back && page.contains(back) ? back : next || document.body).focus();
    }

    // before the act itself, so that what it tells stays
    document.addEventListener('click', (event) => {
        const pressed = event.target instanceof Element ? event.target.closest('button') : null;
        const page = pressed && pressed.closest('.listening-post');
        if (page && !pressed.closest('.lp-notice')) {
            page.querySelectorAll('.lp-notice').forEach((each) => each.remove());
        }
    }, true);

    ListeningPost.notice = notice;
}());
