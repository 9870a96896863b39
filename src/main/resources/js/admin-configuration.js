/** The configuration as a file: saved, compared with what stands, and imported once somebody looked at the difference. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, base, button, message, notice, rest, form, difference} = ListeningPost;
    const MOST_BYTES = 8000000;

    class ConfigurationFile {

        /** options: {close(), changed()}. */
        constructor(options) {
            this.options = options;
            this.document = '';
            this.version = '';
            this.heading = el('h2', {tabindex: '-1'}, AJS.I18n.getText('listening-post.config.open'));
            this.say = el('div', {'aria-live': 'polite'});
            this.result = el('div', {class: 'lp-config-result'});
            this.file = form.field(el('input', {
                type: 'file', class: 'upfile', 'data-tried': true, accept: '.json,application/json', 'data-key': 'config-file', change: () => this.forget()
            }), {
                label: AJS.I18n.getText('listening-post.config.file'),
                hint: AJS.I18n.getText('listening-post.config.file.hint'),
                required: true
            });
            this.submit = form.submit(AJS.I18n.getText('listening-post.config.compare'));
            this.submit.setAttribute('data-key', 'config-compare');
            this.form = el('form', {class: 'aui top-label', novalidate: true, submit: (event) => this.compare(event)},
                this.file.node, form.ending(this.say, this.submit, options.close, AJS.I18n.getText('listening-post.admin.close')));
            this.node = el('section', {class: 'lp-form lp-config'}, this.heading,
                el('p', {}, AJS.I18n.getText('listening-post.config.intro')),
                el('p', {}, AJS.I18n.getText('listening-post.config.without')),
                el('h3', {}, AJS.I18n.getText('listening-post.config.export')),
                el('p', {}, el('a', {
                    class: 'aui-button', 'data-key': 'config-export', href: base() + '/rest/listening-post/1.0/configuration',
                    download: 'listening-post-configuration.json'
                }, AJS.I18n.getText('listening-post.config.export.get'))),
                el('h3', {}, AJS.I18n.getText('listening-post.config.import')), this.form, this.result);
        }

        focus() {
            this.heading.focus();
        }

        /** What was compared is not what would be imported any more. */
        forget() {
            this.file.error('');
            this.version = '';
            fill(this.say);
            fill(this.result);
        }

        async compare(event) {
            event.preventDefault();
            this.forget();
            const file = this.file.control.files[0];
            if (!file || file.size > MOST_BYTES) {
                this.file.error(file ? AJS.I18n.getText('listening-post.config.large') : AJS.I18n.getText('listening-post.config.none'));
                this.file.control.focus();
                return;
            }
            await form.busily(this.submit, AJS.I18n.getText('listening-post.config.comparing'), async () => {
                try {
                    this.document = await file.text();
                    this.show(await rest.post('/configuration/difference', {document: this.document}));
                } catch (failed) {
                    this.refuse(failed);
                }
            });
        }

        /** Places of the file, or words about all of it. */
        refuse(failed) {
            const errors = failed.errors || [{field: '', message: AJS.I18n.getText('listening-post.config.unreadable')}];
            fill(this.say, message('error', failed.status === 400
                ? AJS.I18n.getText('listening-post.config.wrong', errors.length) : rest.textOf({errors: errors})));
            fill(this.result, failed.status === 400 ? difference.faults({errors: errors}) : null);
        }

        show(found) {
            this.version = found.version;
            const changes = found.sections.reduce((sum, section) => sum + section.changes.length, 0);
            fill(this.say, changes === 0
                ? notice('success', AJS.I18n.getText('listening-post.config.same'))
                : message('info', AJS.I18n.getText('listening-post.config.changes', changes)));
            this.apply = button(AJS.I18n.getText('listening-post.config.apply'), () => this.press(),
                {class: 'aui-button aui-button-primary', 'data-key': 'config-apply'});
            fill(this.result,
                found.sections.map(difference.section),
                found.left.length === 0 ? null
                    : el('p', {class: 'lp-quiet'}, AJS.I18n.getText('listening-post.config.left', found.left.join(', '))),
                changes === 0 ? null : el('div', {class: 'lp-buttons'}, this.apply));
        }

        async press() {
            await form.busily(this.apply, AJS.I18n.getText('listening-post.config.applying'), async () => {
                try {
                    const done = await rest.post('/configuration/import', {document: this.document, version: this.version});
                    fill(this.result, this.places(AJS.I18n.getText('listening-post.config.applied'), done.applied));
                    fill(this.say, notice('success', AJS.I18n.getText('listening-post.config.done')));
                } catch (failed) {
                    this.refuse(failed);
                    if (failed.missed) {
                        fill(this.result, this.places(AJS.I18n.getText('listening-post.config.missed'), failed.missed),
                            this.places(AJS.I18n.getText('listening-post.config.applied'), failed.applied));
                    }
                }
            });
            this.submit.focus();
            this.options.changed();
        }

        places(title, places) {
            return places.length === 0 ? null
                : [el('h4', {}, title), el('ul', {class: 'lp-faults'}, places.map((each) => el('li', {}, difference.place(each))))];
        }
    }

    /** options: {close(), changed()}. */
    ListeningPost.openConfiguration = async (options) => new ConfigurationFile(options);
}());
