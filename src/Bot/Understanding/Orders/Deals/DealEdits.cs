using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.Deals;

/// <summary>What one clause changes: the field it names, or the one that its values tell.</summary>
internal sealed class DealEdits(string text, IReadOnlyList<Token> tokens, DateOnly today, DealClause clause)
{
    private readonly List<UpdateOrder> orders = [];
    private readonly List<DealItem> unplaced = [];
    private readonly Queue<DealItem> values = new(clause.Values.Where(item => item is not DealItem.Mark));
    private bool wasFrom, wasOr;

    public ImmutableArray<UpdateOrder> Orders => [.. orders];

    /// <summary>What was said and means nothing here, as it was typed.</summary>
    public ImmutableArray<string> Unplaced => [.. unplaced.Select(Said)];

    /// <summary>Why it cannot be, whatever else it says; null when it can.</summary>
    public Sentence? Impossible { get; private set; }

    /// <summary>True when all that was said is where the deal shall go, and no stage is called so.</summary>
    public bool IsStageAlone { get; private set; }

    public DealEdits Read()
    {
        if (clause.Field?.Name is "competitor" or "reason" && clause.Values.Count > 0)
        {
            Add(clause.Field.Name == "reason" ? UpdateKind.DealReason : UpdateKind.DealCompetitor, Content([.. clause.Values]));
            return this;
        }

        if (clause.Field?.Name == "recognition" && Recognition() is { } recognition)
        {
            orders.Add(recognition);
            return this;
        }

        if (clause.Verb?.Name is "report-won" or "report-lost" or "reopen")
            SetStatus(clause.Verb.Name switch { "report-won" => DealStatus.Won, "report-lost" => DealStatus.Lost, _ => DealStatus.Open });
        while (values.TryDequeue(out var item))
            Place(item);
        if (orders.Count == 0 && unplaced.Count > 0 && (clause is { Verb.Name: "set", IsLinked: true, Field: null } || clause.Field?.Name == "stage"))
        {
            Add(UpdateKind.DealStage, SaidOf(unplaced));
            unplaced.Clear();
            IsStageAlone = clause.Field is null;
        }
        else if (orders.Count == 0 && unplaced.Count > 0 && clause.Field?.Name is "category" or "product" or "unit" or "region" && (clause.Field.Name == "category" || IsOfDeal))
        {
            Add(clause.Field.Name switch { "category" => UpdateKind.DealCategory, "product" => UpdateKind.DealProduct, "unit" => UpdateKind.DealUnit, _ => UpdateKind.DealRegion }, SaidOf(unplaced));
            unplaced.Clear();
        }

        return this;
    }

    private void Place(DealItem item)
    {
        var skip = wasFrom;
        wasFrom = item.Is("from");
        if (skip || wasFrom)
            return;
        var isOr = wasOr;
        wasOr = item.Is("or");
        switch (item)
        {
            case DealItem.Word { Name: "or" or "earlier" or "later" }:
                break;
            case DealItem.NoDay:
                Impossible ??= Sentence.Of($"There is no {Said(item)} in the calendar; nothing was written.");
                break;
            case DealItem.Day day:
                SetDay(day);
                break;
            case DealItem.Move move:
                var isEarlier = clause.Verb?.Name == "pull" || clause.Values.Any(value => value.Is("earlier"));
                orders.Add(Order(UpdateKind.DealClose) with { Shift = isEarlier ? new(-move.By.Months, -move.By.Days) : move.By });
                break;
            case DealItem.Amount amount when isOr && orders is [.., { Kind: UpdateKind.DealAmount } before]:
                orders[^1] = before with { Amounts = [.. before.Amounts.IsEmpty ? [before.Amount!.Value] : before.Amounts, amount.Value], Currency = before.Currency ?? amount.Currency };
                break;
            case DealItem.Amount amount when amount.IsMoney || clause.Field?.Name == "amount" || (clause.Field is null && clause.IsLinked && clause.Values.Count == 1):
                orders.Add(Order(UpdateKind.DealAmount) with { Amount = amount.Value, Currency = amount.Currency });
                break;
            case DealItem.Share share when clause.Field?.Name == "margin" && IsOfDeal:
                orders.Add(Order(UpdateKind.DealMargin) with { Share = share.Value });
                break;
            case DealItem.Amount { IsMoney: false } percent when clause.Field?.Name == "margin" && IsOfDeal:
                orders.Add(Order(UpdateKind.DealMargin) with { Share = percent.Value / 100 });
                break;
            case DealItem.Word { Name: "won" or "lost" } status:
                SetStatus(status.Name == "won" ? DealStatus.Won : DealStatus.Lost);
                break;
            case DealItem.Word { IsCategory: true } category:
                orders.Add(Order(UpdateKind.DealCategory) with { Category = CategoryOf(category.Name) });
                break;
            case DealItem.Named named when Of(named, NameKind.Person) is [var person] && (clause.Field?.Name == "owner" || clause.Verb?.Name == "assign"):
                orders.Add(Order(UpdateKind.DealOwner) with { Person = new(person.Key) });
                break;
            case DealItem.Named named when clause.Field?.Name == "product" && IsOfDeal && Of(named, NameKind.Product) is [var product]:
                orders.Add(Order(UpdateKind.DealProduct) with { Record = new(product.Key) });
                break;
            case DealItem.Named named when clause.Field?.Name == "unit" && IsOfDeal && Of(named, NameKind.Unit) is [var unit]:
                orders.Add(Order(UpdateKind.DealUnit) with { Record = new(unit.Key) });
                break;
            case DealItem.Named named when clause.Field?.Name == "region" && IsOfDeal && Of(named, NameKind.Region) is [var region, ..]:
                Add(UpdateKind.DealRegion, region.Key);
                break;
            case DealItem.Named named when Of(named, NameKind.Stage) is [var stage, ..] && clause.Field?.Name is null or "stage" or "status":
                Add(UpdateKind.DealStage, stage.Key);
                break;
            case DealItem.Named when orders is [.., { Kind: UpdateKind.DealStatus, Status: DealStatus.Lost, Text: "" } lost]:
                orders[^1] = lost with { Text = Said(item) };
                break;
            default:
                unplaced.Add(item);
                break;
        }
    }

    /// <summary>The day of a deal that was won or lost is the day it was; of any other, the day it closes.</summary>
    private void SetDay(DealItem.Day day)
    {
        if (orders.FindIndex(order => order.Kind == UpdateKind.DealStatus) is >= 0 and var status)
            orders[status] = orders[status] with { Day = day.On < today || day.Assumed is null ? day.On : today };
        else
            orders.Add(Order(UpdateKind.DealClose) with { Day = day.On, Assumed = day.Assumed is null ? [] : [day.Assumed] });
    }

    /// <summary>True when a deal is plainly meant: "product by region" asks.</summary>
    private bool IsOfDeal => clause.Deal is not null || clause.SpeaksOfIt || (clause.Verb is not null && clause.Subject.Count > 0);

    /// <summary>"Over 12 months from 1 January", in whatever order; null when neither is said.</summary>
    private UpdateOrder? Recognition() => (clause.Values.OfType<DealItem.Move>().FirstOrDefault(), clause.Values.OfType<DealItem.Day>().FirstOrDefault()) switch
    {
        (null, null) => null,
        var (over, from) => Order(UpdateKind.DealRecognition) with { Shift = over?.By, Day = from?.On },
    };

    private void SetStatus(DealStatus status)
    {
        if (orders.Exists(order => order.Kind == UpdateKind.DealStatus))
            return;
        orders.Add(Order(UpdateKind.DealStatus) with { Status = status, Day = status == DealStatus.Open ? null : today });
    }

    private void Add(UpdateKind kind, string words) => orders.Add(Order(kind) with { Text = words });

    private UpdateOrder Order(UpdateKind kind) => new(kind, text, "", []);

    private static ImmutableArray<Name> Of(DealItem.Named named, NameKind kind) => [.. named.Matches.Where(match => match.Name.Kind == kind).Select(match => match.Name)];

    /// <summary>The category that a word of orders about deals stands for.</summary>
    public static ForecastCategory CategoryOf(string name) => name switch
    {
        "commit" => ForecastCategory.Commit,
        "best-case" => ForecastCategory.BestCase,
        "most-likely" => ForecastCategory.MostLikely,
        "omitted" => ForecastCategory.Omitted,
        _ => ForecastCategory.Pipeline,
    };

    /// <summary>With the small words before it: they belong to what is kept.</summary>
    private string Content(List<DealItem> items)
    {
        var first = items[0].First;
        while (first > 0 && tokens[first - 1].Kind == TokenKind.Word && Words.DealOrders.Longest(tokens, first - 1) is { Meaning.Name: "filler", Length: 1 })
            first--;
        return text[tokens[first].Start..tokens[items[^1].End - 1].End];
    }

    private string SaidOf(List<DealItem> items) => text[tokens[items[0].First].Start..tokens[items[^1].End - 1].End];

    private string Said(DealItem item) => text[tokens[item.First].Start..tokens[item.End - 1].End];
}
