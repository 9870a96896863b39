/** When an account says nothing by itself: quiet hours, and how many automatic posts a thread takes. */
(function () {
    'use strict';

    const ListeningPost = window.ListeningPost;
    const {el, freshId, rest, form} = ListeningPost;

    /** options: {account, done(), close(), again(note)}. */
    function quietForm(options) {
        const account = options.account;
        const hours = account.quiet.hours;
        const place = el('div', {'aria-live': 'polite'});
        const on = form.check({
            label: AJS.I18n.getText('listening-post.admin.quiet.on'), hint: AJS.I18n.getText('listening-post.admin.quiet.on.hint'),
            checked: hours !== null
        });
        const zones = el('datalist', {id: freshId()}, allZones().map((zone) => el('option', {value: zone})));
        const zone = form.field(form.input({
            class: 'text medium-field', spellcheck: 'false', list: zones.id, value: hours ? hours.zone : ownZone()
        }), {
            label: AJS.I18n.getText('listening-post.admin.quiet.zone'), field: 'hours.zone',
            hint: AJS.I18n.getText('listening-post.admin.quiet.zone.hint')
        });
        const from = time('hours.from', hours ? hours.from : '20:00', AJS.I18n.getText('listening-post.admin.quiet.from'));
        const until = time('hours.until', hours ? hours.until : '07:00', AJS.I18n.getText('listening-post.admin.quiet.until'),
            AJS.I18n.getText('listening-post.admin.quiet.until.hint'));
        const boxes = days().map(([day, name]) => ({
            day: day, box: form.check({label: name, checked: hours === null || hours.days.includes(day)})
        }));
        const most = form.field(form.input({
            class: 'text short-field', type: 'number', min: 0, max: 50, step: 1, value: account.quiet.most
        }), {
            label: AJS.I18n.getText('listening-post.admin.quiet.most'), field: 'most',
            hint: AJS.I18n.getText('listening-post.admin.quiet.most.hint')
        });
        const when = el('div', {}, zone.node, zones, dayGroup(boxes.map((each) => each.box)), from.node, until.node);
        const submit = form.submit(AJS.I18n.getText('listening-post.admin.save'));
        const node = el('form', {class: 'aui top-label lp-form', novalidate: true, submit: send},
            el('h3', {}, AJS.I18n.getText('listening-post.admin.quiet.title', '@' + account.handle)),
            el('p', {}, AJS.I18n.getText('listening-post.admin.quiet.why')),
            on.node, when, most.node,
            form.ending(place, submit, options.close));
        on.control.addEventListener('change', offer);
        offer();

        function offer() {
            when.hidden = !on.control.checked;
        }

        function send(event) {
            event.preventDefault();
            form.clearErrors(node, place);
            form.busily(submit, AJS.I18n.getText('listening-post.admin.saving'), () => ListeningPost.save({
                node, place, revision: account.quiet.revision, again: options.again,
                refused: (failed) => form.showErrors(node, place, failed),
                put: async (revision) => {
                    await rest.put('/accounts/' + encodeURIComponent(account.id) + '/quiet?revision=' + revision, {
                        hours: on.control.checked ? {
                            zone: zone.control.value,
                            days: boxes.filter((each) => each.box.control.checked).map((each) => each.day),
                            from: from.control.value, until: until.control.value
                        } : null,
                        most: /^\d{1,6}$/.test(most.control.value.trim()) ? Number(most.control.value) : null
                    });
                    await options.done();
                }
            }));
        }

        return {node, focus: () => on.control.focus()};
    }

    /** What the server says of the days stands below all of them; the keyboard goes to the first. */
    function dayGroup(boxes) {
        const first = boxes[0];
        first.control.setAttribute('data-field', 'hours.days');
        return form.group(AJS.I18n.getText('listening-post.admin.quiet.days'), boxes.map((box) => box.node),
            first.node.querySelector('.error'));
    }

    function time(name, value, label, hint) {
        return form.field(form.input({class: 'text medium-field', type: 'time', value: value}), {label: label, field: name, hint: hint});
    }

    function days() {
        return [
            ['monday', AJS.I18n.getText('listening-post.day.monday')], ['tuesday', AJS.I18n.getText('listening-post.day.tuesday')],
            ['wednesday', AJS.I18n.getText('listening-post.day.wednesday')], ['thursday', AJS.I18n.getText('listening-post.day.thursday')],
            ['friday', AJS.I18n.getText('listening-post.day.friday')], ['saturday', AJS.I18n.getText('listening-post.day.saturday')],
            ['sunday', AJS.I18n.getText('listening-post.day.sunday')]
        ];
    }

    function ownZone() {
        return Intl.DateTimeFormat().resolvedOptions().timeZone || '';
    }

    /** Older browsers list none; then it is typed. */
    function allZones() {
        return Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : [];
    }

    ListeningPost.quietForm = quietForm;
}());
