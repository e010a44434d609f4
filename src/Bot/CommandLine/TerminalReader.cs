using Domain;
using Domain.People;

namespace Bot.CommandLine;

/// <summary>Who asks in the terminal. Whoever can run the program can read its storage, so a person is believed to be who is named.</summary>
internal sealed record TerminalReader(Person Person, Reader Reader)
{
    /// <summary>The person by name or id; the portfolio administrator when none is named; null for nobody we know, or for a name that two people bear.</summary>
    public static TerminalReader? Find(string? named, Portfolio portfolio)
    {
        var people = portfolio.Of(Person.Kind, Clearance.Restricted);
        if (named is null)
            return Of(people.FirstOrDefault(person => person.Role == Role.Administrator) ?? Administrator, portfolio);
        var matches = people.Where(person => person.Id.Value == named || string.Equals(person.Name, named, StringComparison.OrdinalIgnoreCase)).ToList();
        if (matches.Count == 0)
            matches = [.. people.Where(person => person.Name?.Split(' ').Contains(named, StringComparer.OrdinalIgnoreCase) == true)];
        return matches is [var only] ? Of(only, portfolio) : null;
    }

    /// <summary>Stands in while the portfolio names no administrator.</summary>
    private static Person Administrator { get; } = new() { Id = new("administrator"), Name = "Portfolio administrator", Role = Role.Administrator, Accounts = [] };

    private static TerminalReader Of(Person person, Portfolio portfolio) => new(person, Access.For(person, portfolio));
}
