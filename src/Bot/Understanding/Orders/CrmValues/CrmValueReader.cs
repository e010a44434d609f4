using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.CrmValues;

/// <summary><c>use the CRM value for the Fabrikam amount</c>: what follows the order is the deal, with a field or without.</summary>
internal sealed class CrmValueReader(string text, NameFinder names, UnderstandingContext context)
{
    private static readonly HashSet<string> Small =
        ["value", "values", "number", "numbers", "figure", "figures", "for", "of", "on", "the", "a", "s", "from", "in", "please", "deal", "opportunity", "again", "instead", "as", "its", "it", "this", "that", "and"];

    /// <param name="tokens">What follows "use the CRM".</param>
    public Intent Read(List<Token> tokens)
    {
        var field = "";
        var said = new List<Token>();
        for (var at = 0; at < tokens.Count;)
        {
            if (names.Longest(tokens, at) is { Length: > 1 and var length })
            {
                said.AddRange(tokens.Skip(at).Take(length));
                at += length;
            }
            else if (field.Length == 0 && tokens[at].Word is not "value" && Words.DealOrders.Longest(tokens, at) is { } word && FieldOf(word.Meaning.Name) is { } known)
            {
                field = known.Name;
                at += word.Length;
            }
            else
            {
                if (tokens[at].Kind != TokenKind.Mark && (tokens[at].Quote > 0 || !Small.Contains(tokens[at].Word)))
                    said.Add(tokens[at]);
                at++;
            }
        }

        var order = new UpdateOrder(UpdateKind.CrmValue, text, field, []);
        if (said.Count == 0)
            return context.Last?.Subject is { } last && context.View.Find(Opportunity.Kind, last) is not null
                ? new Intent.Order(order with { Deal = last })
                : new Intent.Clarify(Sentence.Of($"Of which deal? Write for example: use the CRM value for the amount of the Fabrikam renewal."), []);
        var meant = new DealNames(names, context).Of(said);
        return new Intent.Order(meant is { Fitting: [var only] }
            ? order with { Deal = only }
            : order with { Called = text[said[0].Start..said[^1].End], Candidates = meant.Fitting.IsEmpty ? meant.Near : meant.Fitting });
    }

    private static Domain.Ledger.Field? FieldOf(string name) => name switch
    {
        "amount" => Opportunity.Fields.Amount,
        "date" => Opportunity.Fields.Close,
        "stage" => Opportunity.Fields.Stage,
        "category" => Opportunity.Fields.Category,
        "status" => Opportunity.Fields.Status,
        "owner" => Opportunity.Fields.Owner,
        "competitor" => Opportunity.Fields.Competitor,
        "next-step" => Opportunity.Fields.NextStep,
        _ => null,
    };
}
