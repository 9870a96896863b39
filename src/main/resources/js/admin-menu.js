/** A button that opens a few choices below it. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, button} = ListeningPost;

    class Menu {

        /** choices: [{text, key, chosen()}]. Arrows, Home and End move between them; Escape and Tab lead back to the button. */
        constructor(text, choices, attributes) {
            const id = freshId();
            this.opener = button(text, () => this.show(this.list.hidden), Object.assign({
                'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id, keydown: (event) => this.pressedOutside(event)
            }, attributes));
            this.items = choices.map((choice) => button(choice.text, () => this.choose(choice), {
                class: 'lp-menu-item', role: 'menuitem', tabindex: '-1', 'data-key': choice.key
            }));
            this.list = el('div', {
                id: id, class: 'lp-menu-choices', role: 'menu', 'aria-label': text, hidden: true, keydown: (event) => this.pressed(event)
            }, this.items);
            this.node = el('div', {class: 'lp-menu', focusout: (event) => this.left(event.relatedTarget)}, this.opener, this.list);
            this.elsewhere = (event) => this.left(event.target);
        }

        show(open) {
            this.list.hidden = !open;
            this.opener.setAttribute('aria-expanded', String(open));
            if (open) {
                document.addEventListener('pointerdown', this.elsewhere);
                this.items[0].focus();
            } else {
                document.removeEventListener('pointerdown', this.elsewhere);
            }
        }

        choose(choice) {
            this.back();
            choice.chosen();
        }

        back() {
            this.show(false);
            this.opener.focus();
        }

        /** Some browsers do not tell where the focus went. */
        left(target) {
            if (target && !this.node.contains(target)) {
                this.show(false);
            }
        }

        pressedOutside(event) {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                this.show(true);
                this.items.at(event.key === 'ArrowDown' ? 0 : -1).focus();
            }
        }

        pressed(event) {
            const at = this.items.indexOf(document.activeElement);
            const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
            if (to !== undefined) {
                event.preventDefault();
                this.items.at(to % this.items.length).focus();
            } else if (event.key === 'Escape' || event.key === 'Tab') {
                // from the button the Tab key goes on as ever
                event.stopPropagation();
                this.back();
            }
        }
    }

    ListeningPost.Menu = Menu;
}());
