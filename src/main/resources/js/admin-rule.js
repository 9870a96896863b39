/** One rule of the routing: which posts it takes and where their requests go. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, fill, freshId, button, rest, form, picker} = ListeningPost;
    const KINDS = ['mention', 'quote', 'direct', 'search'];

    const kindName = {
        mention: () => AJS.I18n.getText('listening-post.routing.kind.mention'),
        quote: () => AJS.I18n.getText('listening-post.routing.kind.quote'),
        direct: () => AJS.I18n.getText('listening-post.routing.kind.direct'),
        search: () => AJS.I18n.getText('listening-post.routing.kind.search')
    };

    class Rule {

        /** page: {accounts, desks, priorities, up(rule), down(rule), remove(rule), changed()}. */
        constructor(rule, page) {
            this.page = page;
            this.gone = rule.gone;
            this.doubts = rule.doubts;
            this.first = rule;
            this.place = el('span', {class: 'lp-quiet'});
            this.title = el('bdi', {}, rule.name);
            this.count = el('span', {class: 'lp-quiet', role: 'status'});
            this.name = this.text('name', rule.name, AJS.I18n.getText('listening-post.routing.name'), null, true);
            this.accounts = form.field(el('select', {class: 'select', multiple: true, size: Math.min(5, Math.max(2, page.accounts.length))},
                page.accounts.map((account) => el('option', {value: account.id, selected: rule.accounts.includes(account.id)},
                    '@' + account.handle))), {
                label: AJS.I18n.getText('listening-post.routing.accounts'),
                hint: AJS.I18n.getText('listening-post.routing.accounts.hint'), field: 'accounts'
            });
            this.kinds = KINDS.map((kind) => [kind, form.check({label: kindName[kind](), checked: rule.kinds.includes(kind)})]);
            this.words = this.area('words', rule.words, AJS.I18n.getText('listening-post.routing.words'),
                AJS.I18n.getText('listening-post.routing.words.hint'));
            this.languages = this.text('languages', rule.languages.join(', '), AJS.I18n.getText('listening-post.routing.languages'),
                AJS.I18n.getText('listening-post.routing.languages.hint'));
            this.authors = this.area('authors', rule.authors.map((handle) => '@' + handle),
                AJS.I18n.getText('listening-post.routing.authors'), AJS.I18n.getText('listening-post.routing.authors.hint'));
            this.least = this.number('followersAtLeast', rule.followersAtLeast, AJS.I18n.getText('listening-post.routing.least'));
            this.most = this.number('followersAtMost', rule.followersAtMost, AJS.I18n.getText('listening-post.routing.most'));
            this.desk = this.choice('serviceDesk', page.desks, rule.serviceDesk, AJS.I18n.getText('listening-post.admin.desk'),
                AJS.I18n.getText('listening-post.admin.choose'));
            this.desk.control.addEventListener('change', () => this.deskChosen('', ''));
            this.type = this.choice('requestType', [], '', AJS.I18n.getText('listening-post.admin.request-type'),
                AJS.I18n.getText('listening-post.admin.choose'));
            this.priority = this.choice('priority', page.priorities, rule.priority, AJS.I18n.getText('listening-post.routing.priority'),
                AJS.I18n.getText('listening-post.routing.unset'));
            this.component = this.choice('component', [], '', AJS.I18n.getText('listening-post.routing.component'),
                AJS.I18n.getText('listening-post.routing.unset'));
            this.assignee = picker.user(this.text('assignee', rule.assignee || '', AJS.I18n.getText('listening-post.routing.assignee'),
                AJS.I18n.getText('listening-post.routing.assignee.hint')));
            this.teamField = this.choice('teamField', page.teamFields, rule.teamField, AJS.I18n.getText('listening-post.routing.team-field'),
                AJS.I18n.getText('listening-post.routing.unset'), AJS.I18n.getText('listening-post.routing.team-field.hint'));
            this.teamField.control.addEventListener('change', () => this.offerTeams());
            this.team = this.text('team', rule.team || '', AJS.I18n.getText('listening-post.routing.team'),
                AJS.I18n.getText('listening-post.routing.team.hint'));
            this.fields = [this.name, this.accounts, this.words, this.languages, this.authors, this.least, this.most, this.desk, this.type,
                this.priority, this.component, this.assignee, this.teamField, this.team];
            this.draw();
            this.name.control.addEventListener('input', () => {
                this.title.textContent = this.name.control.value;
            });
            this.details.addEventListener('input', () => page.changed());
            this.details.addEventListener('change', (event) => {
                this.fields.filter((field) => field.control === event.target).forEach((field) => field.error(''));
                page.changed();
            });
            this.ready = this.deskChosen(rule.requestType, rule.component || '');
        }

        draw() {
            this.teams = el('datalist', {id: freshId()});
            this.team.control.setAttribute('list', this.teams.id);
            this.team.node.toggleAttribute('hidden', !this.teamField.control.value);
            this.body = el('div', {}, this.name.node,
                form.group(AJS.I18n.getText('listening-post.routing.when'), this.words.node,
                    el('fieldset', {class: 'group'}, el('legend', {}, el('span', {}, AJS.I18n.getText('listening-post.routing.kinds'))),
                        this.kinds.map(([kind, box]) => box.node),
                        el('div', {class: 'description'}, AJS.I18n.getText('listening-post.routing.kinds.hint'))),
                    this.languages.node, this.authors.node, this.least.node, this.most.node, this.accounts.node),
                form.group(AJS.I18n.getText('listening-post.routing.to'),
                    this.desk.node, this.type.node, this.priority.node, this.component.node, this.assignee.node,
                    this.page.teamFields.length > 0 || this.first.teamField ? [this.teamField.node, this.team.node, this.teams] : null));
            this.details = el('details', {class: 'lp-rule-body'},
                el('summary', {'data-key': 'rule'}, this.place, ' ', this.title, ' ', this.count), this.body);
            this.up = this.small(AJS.I18n.getText('listening-post.routing.up'), () => this.page.up(this), 'up');
            this.down = this.small(AJS.I18n.getText('listening-post.routing.down'), () => this.page.down(this), 'down');
            this.remove = this.small(AJS.I18n.getText('listening-post.routing.remove'), () => this.page.remove(this), 'remove');
            this.node = el('li', {class: 'lp-rule'}, this.details,
                this.gone ? el('p', {class: 'lp-warning', dir: 'auto'}, AJS.I18n.getText('listening-post.routing.gone', this.gone)) : null,
                this.doubts.map((doubt) => el('p', {class: 'lp-warning lp-doubt', dir: 'auto'}, doubt)),
                el('div', {class: 'lp-buttons'}, this.up, this.down, this.remove));
        }

        small(text, click, key) {
            return button(text, click, {class: 'aui-button', 'data-key': 'rule-' + key});
        }

        text(field, value, label, hint, required) {
            return form.field(form.input({class: 'text medium-field', value: value, dir: 'auto'}),
                {label: label, hint: hint, field: field, required: required});
        }

        area(field, lines, label, hint) {
            return form.field(el('textarea', {class: 'textarea', rows: 3, dir: 'auto'}, lines.join('\n')),
                {label: label, hint: hint, field: field});
        }

        number(field, value, label) {
            return form.field(form.input({class: 'text short-field', inputmode: 'numeric', value: value === null ? '' : value}),
                {label: label, field: field});
        }

        choice(field, choices, chosen, label, none, hint) {
            return form.field(form.select(choices, chosen || '', none), {label: label, hint: hint, field: field});
        }

        /** The server names a wrong rule by its place; people are told its name, too. */
        stand(place, all) {
            this.place.textContent = AJS.I18n.getText('listening-post.routing.number', place + 1);
            this.node.querySelectorAll('[data-field]').forEach((control) => {
                control.setAttribute('data-field', 'rules[' + place + '].' + control.getAttribute('data-field').replace(/^rules\[\d+\]\./, ''));
            });
            this.up.toggleAttribute('disabled', place === 0);
            this.down.toggleAttribute('disabled', place === all - 1);
            [this.up, this.down, this.remove].forEach((each) => each.setAttribute('aria-label',
                AJS.I18n.getText('listening-post.routing.of', each.textContent, this.called())));
        }

        called() {
            return this.name.control.value || this.place.textContent;
        }

        async deskChosen(type, component) {
            const id = this.desk.control.value;
            form.options(this.type.control, [], '', AJS.I18n.getText('listening-post.admin.choose'));
            form.options(this.component.control, [], '', AJS.I18n.getText('listening-post.routing.unset'));
            if (!id) {
                return;
            }
            this.offerTeams();
            try {
                const [types, components] = await Promise.all([
                    rest.get('/servicedesks/' + encodeURIComponent(id) + '/requesttypes'),
                    rest.get('/routing/components/' + encodeURIComponent(id))]);
                if (id === this.desk.control.value) {
                    form.options(this.type.control, types.values, type, AJS.I18n.getText('listening-post.admin.choose'));
                    form.options(this.component.control, components.values, component, AJS.I18n.getText('listening-post.routing.unset'));
                }
            } catch (failed) {
                this.desk.error(rest.textOf(failed));
            }
        }

        /** What the list offers is proposed; whatever is typed counts. */
        async offerTeams() {
            const field = this.teamField.control.value;
            const desk = this.desk.control.value;
            this.team.node.toggleAttribute('hidden', !field);
            fill(this.teams);
            if (!field || !desk) {
                return;
            }
            try {
                const offered = await rest.get('/routing/teams/' + encodeURIComponent(desk) + '/' + encodeURIComponent(field));
                if (field === this.teamField.control.value && desk === this.desk.control.value) {
                    fill(this.teams, offered.values.map((name) => el('option', {value: name})));
                }
            } catch (failed) {
                this.teamField.error(rest.textOf(failed));
            }
        }

        open() {
            this.details.setAttribute('open', '');
            this.name.control.focus();
        }

        tell(text) {
            fill(this.count, text);
        }

        value() {
            return {
                name: this.name.control.value,
                accounts: Array.from(this.accounts.control.selectedOptions).map((option) => option.value),
                kinds: this.kinds.filter(([kind, box]) => box.control.checked).map(([kind]) => kind),
                words: this.words.control.value.split('\n'),
                languages: this.languages.control.value.split(/[,\s]+/),
                authors: this.authors.control.value.split(/[,\n]+/),
                followersAtLeast: number(this.least.control.value),
                followersAtMost: number(this.most.control.value),
                serviceDesk: this.desk.control.value,
                requestType: this.type.control.value,
                priority: this.priority.control.value,
                component: this.component.control.value,
                assignee: this.assignee.control.value,
                teamField: this.teamField.control.value,
                team: this.teamField.control.value ? this.team.control.value : ''
            };
        }
    }

    /** Whatever is no number the server refuses, where it stands. */
    function number(text) {
        const digits = text.replace(/[\s.,']/g, '');
        return digits === '' ? null : /^\d{1,15}$/.test(digits) ? Number(digits) : -1;
    }

    /** A rule before anything is typed. */
    function empty() {
        return {name: '', accounts: [], kinds: [], words: [], languages: [], authors: [], followersAtLeast: null, followersAtMost: null,
            serviceDesk: '', requestType: '', priority: null, component: null, assignee: null, teamField: null, team: null,
            gone: null, doubts: []};
    }

    ListeningPost.Rule = Rule;
    ListeningPost.rules = {empty, number, kinds: KINDS, kindName};
}());
