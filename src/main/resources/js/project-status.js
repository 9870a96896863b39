/** One status of a project: what it says on all its requests, and for which request types it says something else. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, button, linkButton, form, ProjectSaying} = ListeningPost;

    class ProjectStatus {

        /** page: see ProjectSaying, and requestTypes, say(text). status: {id, name, gone}. sayings: those of this status. */
        constructor(page, status, sayings) {
            this.page = page;
            this.status = status;
            this.exceptions = [];
            this.whole = new ProjectSaying(page, status,
                sayings.find((each) => each.requestType === null) || {requestType: null, does: 'account', words: '', languages: {}},
                AJS.I18n.getText('listening-post.project.says', status.name),
                (type) => !this.exceptions.some((each) => each.requestType === type));
            this.body = el('tbody', {'data-status': status.id});
            this.type = form.field(form.select([], '', AJS.I18n.getText('listening-post.admin.choose'), {'data-key': 'exception-type'}),
                {label: AJS.I18n.getText('listening-post.project.exception')});
            this.add = button(AJS.I18n.getText('listening-post.project.exception.add'), () => this.chooseType(), {
                'data-key': 'exception-add', 'aria-label': AJS.I18n.getText('listening-post.project.exception.add-for', status.name)
            });
            sayings.filter((each) => each.requestType !== null).forEach((each) => this.except(each, each.requestTypeName));
            this.draw();
        }

        except(saying, name) {
            const type = name || AJS.I18n.getText('listening-post.project.type.gone');
            const made = new ProjectSaying(this.page, this.status, saying,
                AJS.I18n.getText('listening-post.project.says-for', this.status.name, type), (asked) => asked === saying.requestType);
            made.typeName = type;
            this.exceptions.push(made);
            return made;
        }

        draw() {
            const free = this.page.requestTypes.filter((type) => !this.exceptions.some((each) => each.requestType === type.id));
            form.options(this.type.control, free, '', AJS.I18n.getText('listening-post.admin.choose'));
            fill(this.body,
                el('tr', {class: 'lp-status'}, el('th', {scope: 'rowgroup', colspan: 2},
                    el('bdi', {}, this.status.name), this.status.note ? el('span', {class: 'lp-quiet'}, ' ', this.status.note) : null)),
                row(AJS.I18n.getText('listening-post.project.whole'), this.whole.node),
                this.exceptions.map((each) => row(
                    [AJS.I18n.getText('listening-post.project.only'), ' ', el('bdi', {}, each.typeName)],
                    [each.node, linkButton(AJS.I18n.getText('listening-post.project.exception.remove'), () => this.remove(each), {
                        'aria-label': AJS.I18n.getText('listening-post.project.exception.remove-this', this.status.name, each.typeName)
                    })])),
                free.length === 0 ? null : el('tr', {}, el('td', {colspan: 2}, el('details', {class: 'lp-exception'},
                    el('summary', {'data-key': 'exception-open'}, AJS.I18n.getText('listening-post.project.exception.open')),
                    this.type.node, el('div', {class: 'lp-buttons'}, this.add)))));
        }

        chooseType() {
            const chosen = this.page.requestTypes.find((type) => type.id === this.type.control.value);
            if (!chosen) {
                this.type.control.focus();
                return;
            }
            const made = this.except({requestType: chosen.id, does: 'nothing', words: '', languages: {}}, chosen.name);
            this.draw();
            this.page.changed();
            // on whose requests the whole project's words would be said is another matter now
            this.whole.askAll();
            made.choice.control.focus();
        }

        remove(exception) {
            this.exceptions.splice(this.exceptions.indexOf(exception), 1);
            this.draw();
            this.page.changed();
            this.whole.askAll();
            this.page.say(AJS.I18n.getText('listening-post.project.exception.removed', this.status.name, exception.typeName));
            this.whole.choice.control.focus();
        }

        /** What has to be told: that a whole project says what the account says is nothing to tell. */
        sayings() {
            return (this.whole.does === 'account' ? [] : [this.whole]).concat(this.exceptions);
        }

        askAll() {
            [this.whole].concat(this.exceptions).forEach((each) => each.askAll());
        }
    }

    function row(name, what) {
        return el('tr', {}, el('th', {scope: 'row'}, name), el('td', {}, what));
    }

    ListeningPost.ProjectStatus = ProjectStatus;
}());
