using Bot.Answers.Changes;
using Cards;
using Domain;
using Domain.Asking;
using Domain.Crm;
using Domain.Ledger;

namespace Bot.Rendering;

/// <summary>A CRM did not take a change: both values, what counts meanwhile, and the choice.</summary>
public static class WriteBackCards
{
    /// <param name="view">Of whoever confirmed it: the card is for them alone.</param>
    public static OutgoingMessage NotTaken(WriteBack sent, WriteBackContent content, View view, Locale locale)
    {
        var title = view.Find(WriteBack.Kind, sent.Id)?.Title is { Length: > 0 } known ? known : "A change";
        var (heading, why) = sent.State switch
        {
            WriteBackState.Conflicting => ($"The CRM says otherwise: {title}", $"Somebody changed it in {sent.Crm} after you had seen it, so yours was not written there. Here yours counts."),
            WriteBackState.Gone => ($"Not in the CRM any more: {title}", $"{sent.Crm} does not have it any more, so your change was not written there. Here yours counts."),
            _ => ($"The CRM did not take it: {title}", $"{sent.Crm} says: {(sent.Reason is { Length: > 0 } reason ? reason : "no reason was given.")} Here yours counts."),
        };
        ProposedValue[] values = [.. content.Values.OrderBy(value => value.Key, StringComparer.Ordinal).SelectMany(value => Both(value.Key, value.Value, sent, content, view, locale))];
        RowAction[] choice = sent.State == WriteBackState.Gone ? [] : [RowAction.SendToCrmAgain, RowAction.UseCrmValue];
        return new(heading, CardParts.Joined([heading, why, .. values.Select(value => $"{value.Field}: {value.New}")]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{heading}. {why}",
                Body =
                [
                    CardParts.Subject([.. AccountName(sent, view), "CRM"]),
                    CardParts.Heading(heading),
                    CardParts.Line(why, AdaptiveSpacing.Small),
                    .. UpdateCards.Values([.. values]),
                ],
                Actions = [.. choice.Select(action => RowButtons.Of(action, sent.Id, list: null))],
            },
        };
    }

    private static IEnumerable<ProposedValue> Both(string name, FieldValue ours, WriteBack sent, WriteBackContent content, View view, Locale locale)
    {
        if (content.Kind.FieldNamed(name) is not { } field || view.ClearanceFor(sent.Account) < field.Clearance)
            yield break;
        var label = ValueLabels.Of(FieldMove.Words(name));
        yield return new($"{label}, yours", null, Say(ours));
        if (sent.State == WriteBackState.Conflicting && view.DisagreementsOn(content.Kind, content.Record).FirstOrDefault(one => one.Field == field).Counts is { } counts
            && counts.Disagreeing.Prepend(counts).FirstOrDefault(word => word.Source == Source.Crm(sent.Crm!)) is { } theirs)
            yield return new($"{label}, {sent.Crm}", null, Say(theirs.Value));
        string Say(FieldValue value) => value is FieldValue.Nothing ? "nothing" : Wording.Say(FieldMove.Written(field, value, view), locale);
    }

    private static IEnumerable<string> AccountName(WriteBack sent, View view) =>
        view.CanonicalAccount(sent.Account) is { } account && view.Find(Domain.Accounts.Account.Kind, account)?.Name is { } name ? [name] : [];
}
