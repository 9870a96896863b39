/** The list without a mouse. Single letters can be switched off, for people who speak to their computer. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId} = ListeningPost;
    const OFF = 'listeningPostMentionKeys';

    function isOff() {
        try {
            return window.localStorage.getItem(OFF) === 'off';
        } catch (e) {
            return false;
        }
    }

    function remember(off) {
        try {
            window.localStorage.setItem(OFF, off ? 'off' : 'on');
        } catch (e) {
            // it holds for this page
        }
    }

    class MentionKeys {

        constructor(page) {
            this.page = page;
            this.off = isOff();
            this.node = this.legend();
            document.addEventListener('keydown', (event) => this.pressed(event), true);
        }

        legend() {
            const id = freshId();
            const box = el('input', {type: 'checkbox', class: 'checkbox', id: id, checked: !this.off, change: () => {
                this.off = !box.checked;
                remember(this.off);
            }});
            const rows = [
                ['j', AJS.I18n.getText('listening-post.mentions.key.next')],
                ['k', AJS.I18n.getText('listening-post.mentions.key.previous')],
                ['Enter', AJS.I18n.getText('listening-post.mentions.key.enter')],
                ['x', AJS.I18n.getText('listening-post.mentions.key.select')],
                ['r', AJS.I18n.getText('listening-post.mentions.key.open')],
                ['l', AJS.I18n.getText('listening-post.mentions.key.link')],
                ['m', AJS.I18n.getText('listening-post.mentions.key.merge')],
                ['s', AJS.I18n.getText('listening-post.mentions.key.split')],
                ['i', AJS.I18n.getText('listening-post.mentions.key.ignore')],
                ['b', AJS.I18n.getText('listening-post.mentions.key.block')],
                ['u', AJS.I18n.getText('listening-post.mentions.key.undo')],
                ['n', AJS.I18n.getText('listening-post.mentions.key.news')],
                ['f', AJS.I18n.getText('listening-post.mentions.key.filter')],
                ['?', AJS.I18n.getText('listening-post.mentions.key.help')]
            ];
            return el('details', {class: 'lp-keys'},
                el('summary', {'data-key': 'keys'}, AJS.I18n.getText('listening-post.mentions.keys')),
                el('dl', {}, rows.map(([key, text]) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, text)))),
                el('div', {class: 'checkbox'}, box, el('label', {for: id}, AJS.I18n.getText('listening-post.mentions.keys.on'))));
        }

        /** Only here, never in a field, and never what has another meaning with Ctrl, Alt or Cmd. */
        isOurs(event) {
            const at = document.activeElement;
            const here = !at || at === document.body || this.page.root.contains(at);
            return here && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing
                && !(at && at.matches('input:not([type=checkbox]), select, textarea, [contenteditable]'));
        }

        pressed(event) {
            if (this.off || !this.isOurs(event)) {
                return;
            }
            const current = this.page.current();
            const chosen = () => this.page.chosen.of();
            const work = {
                j: () => this.page.move(1),
                k: () => this.page.move(-1),
                x: () => current && this.page.chosen.toggle(current),
                r: () => this.page.acts.open(chosen()),
                l: () => chosen().length > 0 && this.page.acts.askLink(chosen()),
                m: () => chosen().length > 0 && this.page.acts.askMerge(chosen()),
                s: () => chosen().length > 0 && this.page.acts.askSplit(chosen()),
                i: () => chosen().length > 0 && this.page.acts.askIgnore(chosen()),
                b: () => chosen().length > 0 && this.page.acts.askBlock(chosen()),
                u: () => this.page.acts.undoLast(),
                n: () => this.page.live.showNews(),
                f: () => this.page.filters.author.focus(),
                '?': () => {
                    this.node.open = !this.node.open;
                    this.node.querySelector('summary').focus();
                },
                Enter: () => this.page.enter()
            }[event.key];
            const onControl = event.key === 'Enter' && !(document.activeElement && document.activeElement.matches('.lp-mention'));
            if (work && !onControl) {
                // Jira has meanings of its own for some of these letters
                event.preventDefault();
                event.stopImmediatePropagation();
                work();
            }
        }
    }

    ListeningPost.MentionKeys = MentionKeys;
}());
