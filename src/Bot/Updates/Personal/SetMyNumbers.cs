using Bot.Understanding;
using Domain.Asking;
using Domain.People;

namespace Bot.Updates.Personal;

/// <summary>
/// <c>write numbers as in Germany</c>, <c>speak German</c>: how numbers and dates are written for the person, and the language where a question does not tell it.
/// </summary>
internal sealed class SetMyNumbers : IUpdate
{
    public UpdateKind Kind => UpdateKind.MyNumbers;

    public string Done => "Your number format is set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (NumberStyles.Find(order.Locale ?? "") is not { } locale)
            return new Reply.Clarify(Sentence.Of($"As in which country? Write for example: write numbers as in Germany."), []);
        return hearing.Person!.Locale == locale
            ? OwnRecord.NothingChanged
            : OwnRecord.Proposed(
                order, hearing, OwnRecord.Draft(hearing, $"Numbers for {hearing.Person.Name} as in {NumberStyles.Country(locale)}").With(Person.Fields.Locale, locale),
                [
                    new("Numbers and dates", OwnRecord.Numbers(hearing.Person.Locale), OwnRecord.Numbers(locale)),
                    .. Spoken(hearing.Person.Locale) != Spoken(locale) ? [new ProposedValue("Language", Spoken(hearing.Person.Locale), Spoken(locale))] : (ReadOnlySpan<ProposedValue>)[],
                ]);
    }

    private static string Spoken(string? locale) => Language.OfLocale(locale ?? "").Name;
}
