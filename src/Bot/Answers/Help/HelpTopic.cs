using Domain.Asking;

namespace Bot.Answers.Help;

/// <summary>What can be asked and told.</summary>
internal sealed class HelpTopic : ITopic
{
    public string Name => Topics.Help;

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var scope = AskedScope.Of(question with { Scope = AccountScope.Everything }, inquiry.View);
        var count = inquiry.View.Accounts.Count;
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = ["Help"],
            Headline = Sentence.Of($"{count} {Plural.Of(count, "account")} can be asked about here."),
            Details =
            [
                Sentence.Of($"Forecast: closed, commit, best case, pipeline, attainment, gap and coverage of a period, by month, region, owner or category."),
                Sentence.Of($"Deals: counts, amounts, averages, win rate, sales cycle, top and bottom, by account, family, product, owner, region, industry and more; one deal by its name."),
                Sentence.Of($"An account at a glance; what changed since a day; upcoming reviews; open risks."),
                Sentence.Of($"Any of it as of an earlier day, in another currency, or narrowed and negated: \"not in EMEA\"."),
                Sentence.Of($"A message that begins with \"note:\" is kept with the account, and can be undone."),
            ],
            Values = [new("accounts", Quantity.Count(count))],
            Covered = count,
            Total = count,
            Receipt = Receipts.Of(question, inquiry, scope, "", [], []),
            Next = NextQuestions.ForEverybody,
        });
    }
}
