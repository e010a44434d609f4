using System.Text.Json.Nodes;
using Bot.Answers;
using Bot.Updates.Access;
using Cards;
using Domain;
using Domain.People;

namespace Bot.Rendering;

/// <summary>Who sees an account, and the inputs to change its team.</summary>
internal static class AccessCards
{
    private const int MostPerReason = 8;
    private const int MostChoices = 60;

    public static OutgoingMessage List(AccessList list)
    {
        var amounts = list.Levels.Where(level => level.Clearance >= Clearance.Money).Sum(level => level.People.Length);
        var heading = amounts == 1 ? $"1 person sees {list.Name}'s amounts" : $"{amounts} people see {list.Name}'s amounts";
        var words = string.Join('\n', [$"{heading}.", .. list.Levels.Select(level => $"{Title(level)}: {string.Join(", ", level.People.Select(person => $"{person.Name} ({person.Reason})"))}."), .. Notes(list)]);
        return new(heading, words)
        {
            Card = new AdaptiveCard
            {
                FallbackText = words.Length <= 2000 ? words : $"{heading}.",
                Body =
                [
                    CardParts.Subject([list.Name, "Who sees what"]),
                    CardParts.Heading(heading),
                    .. list.Levels.SelectMany(Level),
                    .. Notes(list).Select(note => CardParts.Quiet(note, AdaptiveSpacing.Small)),
                    .. Choice(list.MayJoin, Verbs.PersonInput, "Put on the team, to see amounts"),
                    .. Choice(list.Team, Verbs.MemberInput, "Take off the team"),
                ],
                Actions =
                [
                    .. list.MayJoin.IsEmpty ? [] : new[] { Button("Add", Verbs.AddToTeam, list.Account) },
                    .. list.Team.IsEmpty ? [] : new[] { Button("Remove", Verbs.RemoveFromTeam, list.Account) },
                ],
            },
        };
    }

    /// <summary>Names by reason: most of a level share a few.</summary>
    private static IEnumerable<AdaptiveElement> Level(AccessLevel level)
    {
        yield return CardParts.Section($"{Title(level)}  ·  {level.People.Length}");
        foreach (var reason in level.People.GroupBy(person => person.Reason))
            yield return CardParts.Row(Names([.. reason]), "", reason.Key);
    }

    private static string Names(AccessEntry[] people)
    {
        var names = string.Join(", ", people.Take(MostPerReason).Select(person => person.IsConfirmed ? person.Name : $"{person.Name} (not confirmed yet, so sees nothing so far)"));
        return people.Length <= MostPerReason ? names : $"{names} and {people.Length - MostPerReason} more";
    }

    private static string Title(AccessLevel level) => Sight.Of(level.Clearance) is var words ? FirstLetter.Upper(words) : "";

    private static IEnumerable<string> Notes(AccessList list)
    {
        if (!list.Channels.IsEmpty)
            yield return $"Members of our organisation also see its amounts in {string.Join(", ", list.Channels)}, as long as no guest is there.";
        if (list.Nobody > 0)
            yield return list.Nobody == 1 ? "1 other person sees nothing of it." : $"{list.Nobody} other people see nothing of it.";
    }

    private static AdaptiveChoiceSetInput[] Choice(IReadOnlyList<Person> people, string id, string label) => people.Count == 0
        ? []
        :
        [
            new(id, label)
            {
                Choices = [.. people.Take(MostChoices).Select(person => new AdaptiveChoice(person.Name ?? person.Id.Value, person.Id.Value))],
                Placeholder = "Choose a person",
                Style = AdaptiveChoiceInputStyle.Compact,
                Spacing = AdaptiveSpacing.Medium,
            },
        ];

    private static AdaptiveExecuteAction Button(string title, string verb, RecordId account) => new(title, verb) { Data = new JsonObject { [Verbs.Account] = account.Value } };
}
