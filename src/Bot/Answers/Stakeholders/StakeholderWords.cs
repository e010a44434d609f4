using Domain.Asking;
using Domain.Contacts;

namespace Bot.Answers.Stakeholders;

/// <summary>What people stand for, in the words of the field, and the findings of a map in sentences.</summary>
internal static class StakeholderWords
{
    /// <summary>Of accounts that are narrowed by whose they are and where.</summary>
    public static Sentence AllContacts { get; } = Sentence.Of($"All contacts of an account count.");

    public static string Of(PoliticalStatus? standing) => standing switch
    {
        PoliticalStatus.InnerCircle => "Inner circle",
        PoliticalStatus.PoliticalStructure => "Political structure",
        PoliticalStatus.Outside => "Outside",
        _ => "Standing not recorded",
    };

    public static string Of(Support? support) => support switch
    {
        Support.Mentor => "Mentor",
        Support.Supporter => "Supporter",
        Support.Neutral => "Neutral",
        Support.NonSupporter => "Non-supporter",
        Support.Enemy => "Enemy",
        _ => "not recorded",
    };

    public static string Of(BuyingRole role) => role switch
    {
        BuyingRole.Economic => "economic buyer",
        BuyingRole.Technical => "technical judge",
        _ => role.ToString().ToLowerInvariant(),
    };

    /// <param name="query">Null for everybody.</param>
    public static string Title(StakeholderQuery? query) => query switch
    {
        { Show: StakeholderShow.Gaps } => "Gaps in the relationship",
        { OnlyKeyPlayers: true } => "Key players",
        { Show: StakeholderShow.Supporters } => "Who supports us",
        { Show: StakeholderShow.Opponents } => "Who is against us",
        { Show: StakeholderShow.Deciders } => "Who decides",
        { AtMost: not null } or { AtLeast: not null } => "Relationship maps",
        _ => "Relationship map",
    };

    public static string NameOf(Contact contact) => contact.Name is { Length: > 0 } name ? name : contact.Title is { Length: > 0 } title ? title : contact.Id.Value;

    /// <summary>How far we have come, number first; without a full stop.</summary>
    public static Sentence Status(RelationshipMap map)
    {
        var (all, keyPlayers, supportive) = (map.Contacts.Length, map.KeyPlayers.ToArray(), map.SupportiveKeyPlayers.ToArray());
        var noun = Plural.Of(all, "contact");
        return map.Status switch
        {
            RelationshipStatus.NoContact => Sentence.Of($"No contact is recorded"),
            RelationshipStatus.NoKeyPlayer when map.Contacts.All(contact => contact.PoliticalStatus is null) => Sentence.Of($"Of {all} {noun} nobody recorded where they stand, so no key player is known"),
            RelationshipStatus.NoKeyPlayer => Sentence.Of($"No key player is known among {all} {noun}"),
            RelationshipStatus.NoSupport when keyPlayers is [{ Support: null, IsAgainst: false } only] => Sentence.Of($"The only key player is {NameOf(only)}, and nobody recorded whether they support us"),
            RelationshipStatus.NoSupport when keyPlayers is [var only] => Sentence.Of($"The only key player, {NameOf(only)}, is {(only.IsAgainst ? "against us" : "neutral")}"),
            RelationshipStatus.NoSupport => Sentence.Of($"None of {keyPlayers.Length} key players is known to support us"),
            _ when keyPlayers is [var only] => Sentence.Of($"The only key player, {NameOf(only)}, supports us"),
            _ => Sentence.Of($"{supportive.Length} of {keyPlayers.Length} key players {(supportive.Length == 1 ? "supports" : "support")} us: {Phrase.Said([.. supportive.Select(NameOf)])}"),
        };
    }

    /// <summary>The same of a deal, by what makes its colour.</summary>
    public static Sentence OfDeal(RelationshipMap map) => map.ColourOfDeal switch
    {
        Domain.Health.HealthBand.Green => Sentence.Of($"Green: {Phrase.Said([.. map.SupportiveKeyPlayers.Where(contact => contact.Decides).Select(NameOf)])}, a supportive key player, decides or approves"),
        Domain.Health.HealthBand.Yellow => Sentence.Of($"Yellow: a key player supports us, but is not known to decide or to approve"),
        _ => new Phrase().Add($"Red: ").Add(Within(Status(map))).ToSentence(),
    };

    /// <summary>As it stands behind something else.</summary>
    public static Sentence Within(Sentence finding) => finding with { Template = FirstLetter.Lower(finding.Template) };

    /// <summary>Who is for us, who is not, and of how many nobody knows.</summary>
    public static IEnumerable<Sentence> Details(RelationshipMap map)
    {
        var all = map.Contacts;
        if (all.IsEmpty)
            yield break;
        if (all.Any(contact => contact.Support is not null))
        {
            Sentence[] sides =
            [
                .. Side(all.Count(contact => contact.IsSupportive), "supports us", "support us"), .. Side(all.Count(contact => contact.Support == Support.Neutral), "is neutral", "are neutral"),
                .. Side(all.Count(contact => contact.IsAgainst), "is against us", "are against us"),
            ];
            yield return new Phrase().Add($"Of {all.Length} {Plural.Of(all.Length, "contact")} ").Add(Phrase.List(sides)).Add($".").ToSentence();
        }

        if (map.Unknown.Count() is > 0 and var unknown)
            yield return Sentence.Of($"{unknown} of {all.Length} {(unknown == 1 ? "counts" : "count")} as unknown: nobody recorded where they stand or whether they support us.");
    }

    private static IEnumerable<Sentence> Side(int count, string one, string several) => count == 0 ? [] : [Sentence.Of($"{count} {(count == 1 ? one : several)}")];
}
