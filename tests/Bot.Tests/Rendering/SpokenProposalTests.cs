using Bot.Rendering;
using Domain.Asking;
using Domain.People;
using Xunit;

namespace Bot.Tests.Rendering;

public sealed class SpokenProposalTests
{
    private static readonly Locale German = Locale.For(new Reader { Name = "Lukas Brandt", Role = Role.Seller, Locale = "de-DE", TimeZone = "UTC" });

    [Fact]
    public void What_waits_is_told_in_german_to_whoever_reads_german()
    {
        var message = ProposalCards.Proposed(Moved, German, "key");

        Assert.Contains("Das Abschlussdatum von Leak analytics verschieben?", message.Text, StringComparison.Ordinal);
        Assert.Contains("Abschlussdatum: ", message.Text, StringComparison.Ordinal);
        Assert.Contains("Noch ist nichts geschrieben.", message.Text, StringComparison.Ordinal);
        Assert.Equal(["Schreiben", "Verwerfen"], message.Card!.Actions.Select(action => action.Title));
    }

    [Fact]
    public void What_has_no_german_words_is_told_in_english_as_a_whole()
    {
        var message = ProposalCards.Proposed(Moved with { Summary = Sentence.Of($"Do something that nobody has translated?") }, German, "key");

        Assert.Contains("Close date: ", message.Text, StringComparison.Ordinal);
        Assert.Equal(["Write it", "Discard"], message.Card!.Actions.Select(action => action.Title));
    }

    [Fact]
    public void A_receipt_is_in_german_and_keeps_what_was_typed()
    {
        var message = UpdateCards.Applied(["Thalvik Logistics", "note"], "Note saved", "called, offer comes on Friday", [new("Mood", null, "positive")], "Lukas Brandt", new(2026, 11, 18, 9, 12, 0, TimeSpan.Zero), "row", German);

        Assert.StartsWith("Notiz gespeichert", message.Text, StringComparison.Ordinal);
        Assert.Contains("called, offer comes on Friday", message.Text, StringComparison.Ordinal);
        Assert.Contains("von Lukas Brandt", message.Text, StringComparison.Ordinal);
        Assert.Equal("Rückgängig", Assert.Single(message.Card!.Actions).Title);
    }

    [Fact]
    public void What_was_taken_back_is_said_in_german()
    {
        var message = UpdateCards.Undone(["Thalvik Logistics", "note"], "Note: offer comes on Friday", "Lukas Brandt", new(2026, 11, 18, 9, 12, 0, TimeSpan.Zero), German);

        Assert.StartsWith("Zurückgenommen: Note: offer comes on Friday", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_reads_english_is_told_in_english() =>
        Assert.Contains("Move the close date of Leak analytics?", ProposalCards.Proposed(Moved, Locale.Default, "key").Text, StringComparison.Ordinal);

    private static Proposal Moved { get; } = new()
    {
        Said = "verschiebe Leak analytics auf den 15. Januar",
        Summary = Sentence.Of($"Move the close date of {"Leak analytics"}?"),
        Changes = [],
        Values = [new("Close date", "15 Dec 2026", "15 Jan 2027")],
    };
}
