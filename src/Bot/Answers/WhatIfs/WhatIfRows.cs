using Domain.Asking;

namespace Bot.Answers.WhatIfs;

/// <summary>The rows of a what-if: the deals that would be otherwise, or groups of all deals.</summary>
/// <param name="Page">The rows after so many.</param>
internal sealed record WhatIfRows(string Heading, int Count, Func<int, IEnumerable<AnswerRow>> Page)
{
    public const int OnPage = 25;
}
