using Domain.Asking;

namespace Bot.Rendering.Languages;

/// <summary>
/// What waits for a confirmation, in the language its reader wants: wholly, or wholly in English. What people wrote and what records are called stays as it is.
/// </summary>
internal static class SpokenProposal
{
    /// <returns>The proposal and the locale that it is drawn with.</returns>
    public static (Proposal Proposal, Locale Locale) Of(Proposal proposal, Locale locale) =>
        Phrasebook.Of(locale.Wanted) is { } phrasebook && Said(proposal, phrasebook) is { } said ? (said, locale.Speaking(locale.Wanted)) : (proposal, locale.Speaking(Language.English));

    /// <summary>The values of an update that is written; null when a field has no word.</summary>
    public static ProposedValue[]? Values(IReadOnlyCollection<ProposedValue> values, Phrasebook phrasebook)
    {
        ProposedValue?[] said = [.. values.Select(value => phrasebook.Word(value.Field) is { } field ? new ProposedValue(field, value.Old is { } old ? Value(old, phrasebook) : null, Value(value.New, phrasebook)) : null)];
        return Array.Exists(said, value => value is null) ? null : [.. said.OfType<ProposedValue>()];
    }

    private static Proposal? Said(Proposal proposal, Phrasebook phrasebook)
    {
        var (effects, asks) = (proposal.Effects.Select(phrasebook.Say).ToArray(), proposal.Missing.Select(missing => phrasebook.Say(missing.Ask)).ToArray());
        var parts = proposal.Parts.Select(part => (Part: part, Summary: phrasebook.Say(part.Summary), Values: Values(part.Values, phrasebook))).ToArray();
        var (confirm, decline) = (proposal.Confirm is { } yes ? phrasebook.Word(yes) : "", proposal.Decline is { } no ? phrasebook.Word(no) : "");
        if (phrasebook.Say(proposal.Summary) is not { } summary || Values(proposal.Values, phrasebook) is not { } values || Array.Exists(effects, said => said is null) || Array.Exists(asks, said => said is null)
            || Array.Exists(parts, part => part.Summary is null || part.Values is null) || confirm is null || decline is null)
            return null;
        return proposal with
        {
            Summary = summary,
            Values = [.. values],
            Effects = [.. effects.OfType<Sentence>()],
            Missing = [.. proposal.Missing.Zip(asks, (missing, ask) => missing with { Ask = ask! })],
            Parts = [.. parts.Select(part => part.Part with { Summary = part.Summary!, Values = [.. part.Values!] })],
            Confirm = confirm.Length > 0 ? confirm : null,
            Decline = decline.Length > 0 ? decline : null,
        };
    }

    private static string Value(string value, Phrasebook phrasebook) => phrasebook.Word(value) ?? value;
}
