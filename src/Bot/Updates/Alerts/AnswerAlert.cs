using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Updates.Alerts;

/// <summary>Somebody acknowledges an alert, snoozes it until a day or dismisses it for a reason: from its card, or in words. Undone with one press.</summary>
internal sealed class AnswerAlert : IUpdate
{
    private const int MostCharacters = 300;

    /// <summary>Longer is dismissing.</summary>
    private const int MostDays = 92;

    private const int MostChoices = 6;

    public UpdateKind Kind => UpdateKind.AlertAnswer;

    public string Done => "Alert answered";

    public bool IsForAll => true;

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order is not { Answer: { } answer, SaidOn: { } today })
            return new Reply.Refused(Sentence.Of($"That is no answer to an alert; nothing was written."));
        if (order.Record is not { } key)
            return Which(order, inquiry, today);
        if (AlertRules.Find(new(hearing.View, today, null, inquiry.Health), key.Value) is not { } item)
            return new Reply.Refused(Sentence.Of($"That does not hold any more; nothing was written."));
        if (!UpdateRights.MayWrite(hearing, item.Account ?? default))
            return new Reply.Refused(Sentence.Of($"You are not on the team of that account; nothing was written."));
        if (Said(key, hearing) is { } said && said.Answers(item, today) && said.Answer == answer && (answer != AlertAnswer.Snoozed || said.Until == order.Day) && (answer != AlertAnswer.Dismissed || said.Reason == order.Text))
            return new Reply.Refused(Sentence.Of($"That is answered so already; nothing was written."));
        if (answer == AlertAnswer.Dismissed && order.Text.Length is 0 or > MostCharacters)
            return new Reply.Clarify(Sentence.Of($"Why? Whoever looks later will ask. A reason has up to {MostCharacters} characters; nothing was written."), []);
        if (answer == AlertAnswer.Snoozed && (order.Day is not { } until || until <= today || until > today.AddDays(MostDays)))
            return new Reply.Clarify(Sentence.Of($"Until when? A day from tomorrow up to {today.AddDays(MostDays)}; nothing was written."), []);
        var name = item.Account is null ? item.Title : $"{UpdateRights.NameOf(item.Account.Value, hearing.Portfolio)}, {item.Title}";
        return AnsweredAlert.Change(item, answer, $"Alert “{name}”", hearing, today)
            .Set(AlertResponse.Fields.Until, "until", answer == AlertAnswer.Snoozed ? order.Day : null)
            .Set(AlertResponse.Fields.Reason, "because", answer == AlertAnswer.Dismissed ? order.Text : null)
            .Saying(answer == AlertAnswer.Dismissed ? [Sentence.Of($"It is told again only when it gets worse.")] : [])
            .Proposed(order with { Said = name }, Sentence.Of($"Answer an alert"), needsConfirmation: false);
    }

    private static AlertResponse? Said(RecordId key, Hearing hearing) => hearing.View.Find(AlertResponse.Kind, key);

    /// <summary>What the words name among what needs attention: one is meant, several are offered.</summary>
    private Reply Which(UpdateOrder order, UpdateInquiry inquiry, DateOnly today)
    {
        var view = inquiry.Hearing.View;
        var accounts = order.Accounts.IsEmpty ? inquiry.Hearing.Linked : order.Accounts;
        var scope = new AlertScope(view, today, accounts.IsEmpty ? null : [.. accounts.SelectMany(view.Families.Members)], inquiry.Health);
        AlertItem[] items =
        [
            .. AlertRules.Find(scope).Where(item => !item.IsLingering).OrderByDescending(item => item.Severity).ThenByDescending(item => item.AtStake?.MinorUnits ?? -1).ThenBy(item => item.Key, StringComparer.Ordinal),
        ];
        AlertItem[] named = [.. items.Where(item => order.Called is { Length: > 0 } called && called.Contains(item.Title, StringComparison.OrdinalIgnoreCase))];
        if (named.Length > 0)
            items = named;
        return items switch
        {
            [] => new Reply.Refused(Sentence.Of($"Nothing of that kind needs attention now; nothing was written.")),
            [var only] => Propose(order with { Record = new RecordId(only.Key) }, inquiry),
            _ => new Reply.Proposed(new()
            {
                Said = order.Said,
                Summary = Sentence.Of($"Which alert do you mean?"),
                Changes = [],
                Missing =
                [
                    new(MissingPart.Record, Sentence.Of($"Alert"), [.. items.Take(MostChoices).Select(item => new MissingChoice(item.Account is null ? item.Title : $"{UpdateRights.NameOf(item.Account.Value, inquiry.Hearing.Portfolio)}: {item.Title}", item.Key))]),
                ],
            }),
        };
    }
}
