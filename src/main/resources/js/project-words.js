/** What speaks in a project: a table of its statuses, saved as a whole. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, message, notice, rest, form, ProjectStatus} = ListeningPost;
    const PAUSE_BEFORE_ASKING = 300;

    class ProjectWords {

        constructor(root, place) {
            this.place = place;
            this.path = '/projects/' + encodeURIComponent(root.getAttribute('data-project')) + '/words';
            this.said = el('div', {class: 'lp-assistive', 'aria-live': 'polite'});
            this.result = el('div', {'aria-live': 'polite'});
            this.typed = ListeningPost.unsaved.guard(place);
            this.unsaved = el('p', {class: 'lp-quiet', role: 'status'});
            this.submit = form.submit(AJS.I18n.getText('listening-post.admin.save'));
            this.trial = form.field(form.input({
                class: 'text medium-field', 'data-key': 'project-try', 'data-tried': true, input: () => this.tryOn()
            }), {
                label: AJS.I18n.getText('listening-post.admin.speech.try'), hint: AJS.I18n.getText('listening-post.project.try.hint')
            });
        }

        async load() {
            this.place.setAttribute('aria-busy', 'true');
            try {
                this.show(await rest.get(this.path));
            } catch (failed) {
                fill(this.place, message('error', rest.textOf(failed)), el('div', {class: 'lp-buttons'},
                    button(AJS.I18n.getText('listening-post.mentions.retry'), () => this.load(), {'data-key': 'retry'})));
            } finally {
                this.place.removeAttribute('aria-busy');
            }
        }

        show(view) {
            this.version = view.version;
            this.accounts = view.accounts;
            this.requestTypes = view.requestTypes;
            this.unsaved.textContent = '';
            this.typed.settle();
            fill(this.result);
            if (!view.service && view.speeches.length === 0) {
                fill(this.place, message('info', AJS.I18n.getText('listening-post.project.no-desk')));
                return;
            }
            this.statuses = statusesOf(view).map((status) => new ProjectStatus(this, status,
                view.speeches.filter((each) => each.status === status.id)));
            this.number();
            fill(this.place, this.said, this.notices(view), this.accounts.length === 0 && view.speeches.length === 0 ? null
                : this.draw());
        }

        draw() {
            this.form = el('form', {class: 'aui top-label', novalidate: true, submit: (event) => this.save(event)},
                this.trial.node,
                el('table', {class: 'aui lp-words'},
                    el('caption', {class: 'lp-assistive'}, AJS.I18n.getText('listening-post.project.table')),
                    el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.project.column.where')),
                        el('th', {scope: 'col'}, AJS.I18n.getText('listening-post.project.column.says')))),
                    this.statuses.map((status) => status.body)),
                this.unsaved, this.result,
                el('div', {class: 'buttons-container'}, el('div', {class: 'buttons'}, this.submit)));
            return this.form;
        }

        /** Who sends requests here, and what keeps words from being said. */
        notices(view) {
            if (!view.service) {
                return message('warning', AJS.I18n.getText('listening-post.project.desk-gone'));
            }
            if (view.accounts.length === 0) {
                return message('info', AJS.I18n.getText('listening-post.project.no-accounts'));
            }
            const waiting = view.accounts.filter((account) => !account.automatic);
            return [el('p', {}, AJS.I18n.getText('listening-post.project.accounts'), ' ',
                view.accounts.map((account, i) => [i > 0 ? ', ' : '', el('bdi', {}, '@' + account.handle), ' (' + account.networkName + ')'])),
            waiting.length === 0 ? null : message('warning', AJS.I18n.getText('listening-post.project.waiting',
                waiting.map((account) => '@' + account.handle).join(', ')))];
        }

        request() {
            return this.trial.control.value.trim();
        }

        told(problem) {
            this.trial.error(problem);
        }

        say(text) {
            this.said.textContent = text;
        }

        /** Once nobody types any more, every preview is asked for again. */
        tryOn() {
            clearTimeout(this.timer);
            this.trial.error('');
            this.timer = setTimeout(() => this.statuses.forEach((status) => status.askAll()), PAUSE_BEFORE_ASKING);
        }

        changed() {
            this.unsaved.textContent = AJS.I18n.getText('listening-post.project.unsaved');
            this.typed.touch();
            fill(this.result);
            this.number();
        }

        sayings() {
            return this.statuses.flatMap((status) => status.sayings());
        }

        number() {
            if (this.statuses) {
                this.place.querySelectorAll('[data-field]').forEach((each) => each.removeAttribute('data-field'));
                this.sayings().forEach((saying, place) => saying.stand(place));
            }
        }

        save(event) {
            event.preventDefault();
            form.clearErrors(this.form, this.result);
            this.number();
            form.busily(this.submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node: this.form, place: this.result, revision: this.version,
                refused: (failed) => form.showErrors(this.form, this.result, failed),
                put: async (version) => {
                    this.show(await rest.put(this.path, {
                        version: Number(version), speeches: this.sayings().map((saying) => saying.value())
                    }));
                    fill(this.result, notice('success', AJS.I18n.getText('listening-post.project.saved')));
                    this.submit.focus();
                },
                again: async (note) => {
                    this.show(await rest.get(this.path));
                    fill(this.result, note);
                }
            }));
        }
    }

    /** Those of the project's workflows, and then those of which something is said although the workflows do not have them any more. */
    function statusesOf(view) {
        const known = view.statuses.map((status) => ({id: status.id, name: status.name}));
        view.speeches.filter((each) => !known.some((status) => status.id === each.status)).forEach((each) => known.push(each.statusName
            ? {id: each.status, name: each.statusName, note: AJS.I18n.getText('listening-post.project.status.unused')}
            : {id: each.status, name: AJS.I18n.getText('listening-post.admin.speech.gone'),
                note: AJS.I18n.getText('listening-post.project.status.gone')}));
        return known;
    }

    function start() {
        const root = document.querySelector('#listening-post-project');
        const place = root && root.querySelector('.listening-post-root');
        if (place && !place.hasAttribute('data-mounted')) {
            place.setAttribute('data-mounted', 'true');
            new ProjectWords(root, place).load();
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
}());
