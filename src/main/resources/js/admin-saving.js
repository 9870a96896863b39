/** Saves what was typed over what was read, and over nothing else: where somebody saved meanwhile, people see both and say which stands. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, message, moment, rest, form} = ListeningPost;

    /**
     * task: {node: the form, place: where words go, revision: what was read, put(revision) saves, refused(failed) tells of any other refusal,
     * again(note) opens anew what stands, with the note beside it}. What is typed stays in the form until people say otherwise.
     */
    async function save(task, revision) {
        try {
            await task.put(revision === undefined ? task.revision : revision);
        } catch (failed) {
            if (failed.status === 409 && failed.revision) {
                ask(task, failed);
            } else {
                task.refused(failed);
            }
        }
    }

    function ask(task, failed) {
        const mine = button(AJS.I18n.getText('listening-post.overtaken.mine'), () => form.busily(
            mine, AJS.I18n.getText('listening-post.admin.saving'), () => save(task, failed.revision)), {'data-key': 'overtaken-mine'});
        const theirs = button(AJS.I18n.getText('listening-post.overtaken.show'), () => form.busily(
            theirs, AJS.I18n.getText('listening-post.overtaken.show'), () => task.again(note(task, failed))),
        {'data-key': 'overtaken-show'});
        fill(task.place, el('div', {class: 'aui-message aui-message-warning lp-overtaken'},
            el('p', {}, rest.textOf(failed), failed.at ? [' ', AJS.I18n.getText('listening-post.overtaken.at', moment.short(failed.at))] : null),
            differences(task, failed),
            el('div', {class: 'lp-buttons'}, theirs, mine)));
    }

    /** What people had, for as long as they look at what stands. */
    function note(task, failed) {
        return message('info', el('p', {}, AJS.I18n.getText('listening-post.overtaken.shown')), differences(task, failed));
    }

    function differences(task, failed) {
        const changes = failed.changes || [];
        return changes.length === 0 ? null : [el('p', {}, AJS.I18n.getText('listening-post.overtaken.differs')),
            el('ul', {class: 'lp-rules'}, changes.map((each) => el('li', {class: 'lp-change'}, named(task.node, each.path),
                el('dl', {class: 'lp-values'}, value(AJS.I18n.getText('listening-post.overtaken.theirs'), each.from),
                    value(AJS.I18n.getText('listening-post.overtaken.yours'), each.to)))))];
    }

    function value(label, text) {
        return el('div', {}, el('dt', {}, label),
            el('dd', {class: 'lp-text', dir: 'auto'}, text === null || text === undefined || text === '' ? '\u2013' : text));
    }

    /** As the form calls it, or by its name in the configuration file. */
    function named(node, path) {
        const parts = path.split(' \u203a ');
        const fields = [parts.join('.'), 'route.serviceDesk', 'changed.' + parts[parts.length - 1], parts[0]]
            .filter((field) => field !== 'route.serviceDesk' || parts[0] === 'route' && parts[1] !== 'requestType');
        const labels = fields.map((field) => Array.from(node.querySelectorAll('[data-field]'))
            .find((control) => control.getAttribute('data-field') === field))
            .filter(Boolean).map((control) => node.querySelector('label[for="' + control.id + '"]')).filter(Boolean);
        return labels.length === 0 ? el('code', {}, path) : el('strong', {}, labels[0].textContent);
    }

    ListeningPost.save = save;
}());
