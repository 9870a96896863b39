/** Form parts with labels, hints and errors that belong together for everybody. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, fill, message, rest} = ListeningPost;

    /**
     * A labelled control. Options: label, hint (text or nodes), field (the server's name for it), required.
     * Answers {node, control, error(text)}.
     */
    function field(control, options) {
        const id = freshId();
        control.id = id;
        control.setAttribute('aria-describedby', id + '-hint ' + id + '-error');
        if (options.field) {
            control.setAttribute('data-field', options.field);
        }
        if (options.required) {
            control.setAttribute('aria-required', 'true');
        }
        const error = el('div', {id: id + '-error', class: 'error'});
        const node = el('div', {class: 'field-group'},
            el('label', {for: id}, options.label, options.required
                ? el('span', {class: 'aui-icon icon-required', 'aria-hidden': 'true'}) : null),
            control,
            options.hint ? el('div', {id: id + '-hint', class: 'description'}, options.hint) : null,
            error);
        return {
            node: node,
            control: control,
            error(text) {
                error.textContent = text;
                if (text) {
                    control.setAttribute('aria-invalid', 'true');
                } else {
                    control.removeAttribute('aria-invalid');
                }
            }
        };
    }

    function input(attributes) {
        return el('input', Object.assign({class: 'text', type: 'text', autocomplete: 'off'}, attributes));
    }

    /** choices: [{id, name}]; none is the text of the empty choice, left out where there is no such choice. */
    function select(choices, chosen, none, attributes) {
        const node = el('select', Object.assign({class: 'select'}, attributes));
        options(node, choices, chosen, none);
        return node;
    }

    function options(node, choices, chosen, none) {
        fill(node,
            none === undefined ? null : el('option', {value: ''}, none),
            choices.map((choice) => el('option', {value: choice.id, selected: choice.id === chosen}, choice.name)));
    }

    /**
     * A box to tick. Options: label, hint (text or nodes), field, checked. Answers {node, control}.
     */
    function check(options) {
        const id = freshId();
        const control = el('input', {
            type: 'checkbox', class: 'checkbox', id: id, checked: options.checked,
            'data-field': options.field, 'aria-describedby': id + '-hint ' + id + '-error'
        });
        return {
            node: el('div', {class: 'checkbox lp-check'}, control, el('label', {for: id}, options.label),
                options.hint ? el('div', {id: id + '-hint', class: 'description'}, options.hint) : null,
                el('div', {id: id + '-error', class: 'error'})),
            control: control
        };
    }

    /** Parts that belong together under one name. */
    function group(label, ...children) {
        return el('fieldset', {class: 'group lp-group'}, el('legend', {}, el('span', {}, label)), children);
    }

    /** The end of a form: where the server's words go, the button that sends, and the way out: "Cancel" unless it says otherwise. */
    function ending(place, submit, close, out) {
        return [place, el('div', {class: 'buttons-container'}, el('div', {class: 'buttons'},
            submit, ListeningPost.button(out || AJS.I18n.getText('listening-post.admin.cancel'), close,
                {class: 'aui-button aui-button-link'})))];
    }

    function submit(text) {
        return el('button', {type: 'submit', class: 'aui-button aui-button-primary'}, text);
    }

    /** Shows what the server said: at the field it named, else above the buttons. Moves to the first thing to mend. */
    function showErrors(form, place, failed) {
        clearErrors(form, place);
        const rest = [];
        let first = null;
        failed.errors.forEach((error) => {
            const control = Array.from(form.querySelectorAll('[data-field]'))
                .find((each) => each.getAttribute('data-field') === error.field);
            const shown = control && document.getElementById(control.id + '-error');
            if (shown) {
                shown.textContent = error.message;
                control.setAttribute('aria-invalid', 'true');
                first = first || control;
            } else {
                rest.push(error.message);
            }
        });
        if (rest.length > 0) {
            fill(place, message('error', rest.join(' ')));
        }
        if (first) {
            first.focus();
        }
    }

    function clearErrors(form, place) {
        fill(place);
        form.querySelectorAll('[aria-invalid]').forEach((control) => {
            control.removeAttribute('aria-invalid');
            document.getElementById(control.id + '-error').textContent = '';
        });
    }

    /** A button that shows what it waits for and cannot be pressed twice. */
    async function busily(button, waiting, work) {
        if (button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        const text = button.textContent;
        button.setAttribute('aria-disabled', 'true');
        button.textContent = waiting;
        try {
            await work();
        } finally {
            button.removeAttribute('aria-disabled');
            button.textContent = text;
        }
    }

    ListeningPost.form = {
        field, input, select, options, check, group, ending, submit, showErrors, clearErrors, busily, textOf: rest.textOf
    };
}());
