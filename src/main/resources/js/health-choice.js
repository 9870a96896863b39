/** Whose figures are shown: all accounts together or one of them. What is chosen stays while accounts come and go. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId} = ListeningPost;

    class AccountChoice {

        constructor(key, all, changed) {
            this.all = all;
            this.node = el('select', {class: 'select', 'data-key': key, change: changed});
        }

        offer(accounts) {
            const options = [['', this.all]].concat(accounts
                .map((account) => [account.account, '@' + account.handle + ' (' + account.networkName + ')'])
                .sort((one, other) => one[1].localeCompare(other[1])));
            const drawing = JSON.stringify(options);
            if (drawing !== this.offered) {
                const known = this.node.value;
                this.offered = drawing;
                this.node.replaceChildren(...options.map(([value, text]) => el('option', {value}, text)));
                this.node.value = options.some(([value]) => value === known) ? known : '';
            }
        }

        /** One that is not offered is none: then all are meant. */
        choose(account) {
            this.node.value = account;
            if (this.node.selectedIndex < 0) {
                this.node.value = '';
            }
        }

        /** As part of a question to the server. */
        get query() {
            return this.node.value ? '&account=' + encodeURIComponent(this.node.value) : '';
        }

        get words() {
            return this.node.selectedOptions[0].textContent;
        }
    }

    function labelled(text, control) {
        control.id = freshId();
        return el('div', {}, el('label', {for: control.id}, text), control);
    }

    Object.assign(ListeningPost.health, {AccountChoice, labelled});
}());
