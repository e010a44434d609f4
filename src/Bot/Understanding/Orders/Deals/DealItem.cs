using Bot.Understanding.Names;

namespace Bot.Understanding.Orders.Deals;

/// <summary>A stretch of an order about deals with one meaning.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Length">How many tokens it takes.</param>
internal abstract record DealItem(int First, int Length)
{
    /// <summary>A word of <c>deal-orders.json</c>: a verb, a field, or what links them.</summary>
    internal sealed record Word(string Name, string Said, int First, int Length) : DealItem(First, Length);

    /// <summary>The exact name or id of one or several deals.</summary>
    internal sealed record Deal(IReadOnlyList<NameMatch> Matches, int First, int Length) : DealItem(First, Length);

    /// <param name="Assumed">What was supplied, as a sentence; null for nothing.</param>
    internal sealed record Day(DateOnly On, string? Assumed, int First, int Length) : DealItem(First, Length);

    /// <summary>A day that no calendar has.</summary>
    internal sealed record NoDay(int First, int Length) : DealItem(First, Length);

    internal sealed record Move(DayShift By, int First, int Length) : DealItem(First, Length);

    /// <param name="IsMoney">It can only be an amount.</param>
    internal sealed record Amount(decimal Value, string? Currency, bool IsMoney, int First, int Length) : DealItem(First, Length);

    /// <param name="Value">From 0 to 1.</param>
    internal sealed record Share(decimal Value, int First, int Length) : DealItem(First, Length);

    internal sealed record Named(IReadOnlyList<NameMatch> Matches, int First, int Length) : DealItem(First, Length);

    /// <summary>Something that separates: a comma, a colon, the end of a sentence.</summary>
    internal sealed record Mark(char Character, int First) : DealItem(First, 1);

    internal sealed record Unknown(int First) : DealItem(First, 1);

    public int End => First + Length;

    public bool Is(params ReadOnlySpan<string> names)
    {
        if (this is Word word)
            foreach (var name in names)
                if (word.Name == name)
                    return true;
        return false;
    }

    public bool IsVerb => Is("push", "pull", "set", "assign", "close", "reopen", "report-won", "report-lost");

    public bool IsField => Is("amount", "date", "stage", "category", "status", "owner", "competitor", "next-step", "product", "unit", "region", "margin", "recognition", "reason");

    public bool IsCategory => Is("commit", "best-case", "most-likely", "pipeline", "omitted");

    /// <summary>True for what tells by itself that a field is set to it.</summary>
    public bool IsFirm => this is Day or NoDay or Move or Amount or Share || IsCategory || Is("won", "lost") || IsNamed(NameKind.Stage) || IsNamed(NameKind.Person);

    public bool IsNamed(NameKind kind) => this is Named { Matches: var matches } && matches.Any(match => match.Name.Kind == kind);
}
