/** What in a draft looks private: named, found again in the field, and published only after somebody said so. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, linkButton} = ListeningPost;

    class Secrets {

        /** text: the field that it looks into. */
        constructor(text) {
            this.text = text;
            this.secrets = null;
            const id = freshId();
            this.box = el('input', {type: 'checkbox', id: id, 'data-key': 'anyway', 'aria-describedby': id + '-why'});
            this.list = el('ul', {class: 'lp-found'});
            this.node = el('div', {class: 'lp-secrets', role: 'group', 'aria-labelledby': id + '-why', hidden: true},
                el('p', {class: 'lp-problem', id: id + '-why'}, el('strong', {}, AJS.I18n.getText('listening-post.composer.secrets')), ' ',
                    AJS.I18n.getText('listening-post.composer.secrets.why')),
                this.list,
                el('div', {class: 'lp-choice'}, this.box,
                    el('label', {for: id}, AJS.I18n.getText('listening-post.composer.secrets.anyway'))));
        }

        /** As the server found them; null for none. Answers whether anything new was found. */
        show(secrets) {
            const fresh = Boolean(secrets) && (!this.secrets || this.secrets.fingerprint !== secrets.fingerprint);
            if (fresh || !secrets) {
                // a word given for something else counts for nothing
                this.box.checked = false;
            }
            this.secrets = secrets;
            this.node.hidden = !secrets;
            if (fresh) {
                fill(this.list, secrets.found.map((found) => el('li', {}, found.message, ' ', el('bdi', {}, found.words), ' ',
                    linkButton(AJS.I18n.getText('listening-post.composer.secrets.show'), () => this.point(found.words), {
                        'aria-label': AJS.I18n.getText('listening-post.composer.secrets.show-this', found.words)
                    }))));
            }
            return fresh;
        }

        point(words) {
            const at = this.text.value.indexOf(words);
            this.text.focus();
            if (at >= 0) {
                this.text.setSelectionRange(at, at + words.length);
            }
        }

        /** What the server wants to hear. */
        anyway() {
            return this.secrets && this.box.checked ? this.secrets.fingerprint : null;
        }

        /** Whether somebody still has to say so. */
        stops() {
            return Boolean(this.secrets) && !this.box.checked;
        }
    }

    ListeningPost.Secrets = Secrets;
}());
