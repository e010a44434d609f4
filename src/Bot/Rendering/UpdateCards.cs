using System.Collections.Immutable;
using Bot.Rendering.Languages;
using Cards;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Rendering;

/// <summary>What became of an update: made, undone, or in the way of somebody else's.</summary>
public static class UpdateCards
{
    /// <summary>Something that is done, with a way back.</summary>
    /// <param name="row">The row an undo would name; null where there is no way back.</param>
    public static OutgoingMessage Applied(ImmutableArray<string> subject, string done, string? said, ImmutableArray<ProposedValue> values, string by, DateTimeOffset at, string? row, Locale locale)
    {
        (done, values, locale) = Spoken(done, values, locale);
        said = said is null ? null : Excerpt.Of(said, Excerpt.OnCard);
        var written = locale.Fill($"Written {at} by {by}");
        return new(done, CardParts.Joined([done, said is null ? "" : $"“{said}”", written]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = said is null ? $"{done}." : $"{done}: “{said}”",
                Body =
                [
                    CardParts.Subject([.. subject.Select(locale.In)]),
                    CardParts.Heading(done),
                    .. said is null ? [] : new[] { CardParts.Line($"“{said}”", AdaptiveSpacing.Small) },
                    .. Values(values),
                    CardParts.Quiet(written, AdaptiveSpacing.Small),
                ],
                Actions = row is null ? [] : [CardParts.Button(locale.In("Undo"), Verbs.Undo, Verbs.Row, row)],
            },
        };
    }

    /// <summary>In the language that is wanted when all of it can be said in it, else in English.</summary>
    private static (string Done, ImmutableArray<ProposedValue> Values, Locale Locale) Spoken(string done, ImmutableArray<ProposedValue> values, Locale locale) =>
        Phrasebook.Of(locale.Wanted) is { } phrasebook && phrasebook.Word(done) is { } said && SpokenProposal.Values(values, phrasebook) is { } shown
            ? (said, [.. shown], locale.Speaking(locale.Wanted)) : (done, values, locale.Speaking(Language.English));

    /// <summary>A list as it is after something on it was done, with what was done and its way back on top.</summary>
    public static OutgoingMessage Above(OutgoingMessage done, OutgoingMessage list)
    {
        ArgumentNullException.ThrowIfNull(done);
        ArgumentNullException.ThrowIfNull(list);
        if (done.Card is not { } top || list.Card is not { } rest)
            return done;
        var joined = rest with
        {
            Body =
            [
                new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Items = [.. top.Body.Skip(1), .. top.Actions.Count == 0 ? [] : new AdaptiveElement[] { new AdaptiveActionSet { Actions = [.. top.Actions], Spacing = AdaptiveSpacing.Small } }] },
                .. rest.Body,
            ],
        };
        return joined.FitsTeams() ? list with { Card = joined } : done;
    }

    /// <summary>What was done and taken back: it stays readable.</summary>
    public static OutgoingMessage Undone(ImmutableArray<string> subject, string what, string by, DateTimeOffset at, Locale locale)
    {
        locale = locale.Speaking(locale.Wanted);
        var (undone, whole) = (locale.Fill($"This was taken back on {at} by {by}"), locale.Fill($"Undone: {what}"));
        return new(whole, CardParts.Joined([whole, undone]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = whole,
                Body = [CardParts.Subject([.. subject.Select(locale.In)]), CardParts.Heading(locale.In("Undone")), CardParts.Line(what, AdaptiveSpacing.Small), CardParts.Quiet(undone, AdaptiveSpacing.Small)],
            },
        };
    }

    /// <summary>Somebody changed the same thing meanwhile: who, what and when; nothing was written.</summary>
    public static OutgoingMessage Clash(string wanted, ImmutableArray<Change> since, Locale locale)
    {
        const string Heading = "Somebody changed this meanwhile";
        var lines = since.Select(change => Since(change, locale)).ToArray();
        return new($"{Heading}; nothing was written.", string.Join('\n', [$"{Heading}; nothing was written.", .. lines]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{Heading}; nothing was written. {string.Join("; ", lines)}",
                Body =
                [
                    CardParts.Subject(["Update"]),
                    CardParts.Heading(Heading),
                    .. lines.Select(line => CardParts.Line(line, AdaptiveSpacing.Small)),
                    CardParts.Quiet($"Not written: {wanted}", AdaptiveSpacing.Small),
                ],
            },
        };
    }

    /// <summary>Who changed what and when.</summary>
    internal static string Since(Change change, Locale locale) => $"{change.ByName}, {Wording.Say(change.At, locale)}: {change.Summary}";

    internal static IEnumerable<AdaptiveElement> Values(ImmutableArray<ProposedValue> values) => values.IsEmpty
        ? []
        : [new AdaptiveFactSet
        {
            Spacing = AdaptiveSpacing.Small,
            Facts = [.. values.Select(value => new AdaptiveFact(
                CardText.Escape(value.Field), CardText.Escape(value.Old is null ? value.New : $"{value.Old} → {value.New}")))],
        }];
}
