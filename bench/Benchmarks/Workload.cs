using System.Collections.Immutable;
using Bot.Answers;
using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>What is measured, over the sample portfolio as loaded on one day: the steps of one question, and the fold of all changes.</summary>
internal sealed class Workload
{
    public const string Text = "what is the commit of Velmora Foods this quarter?";

    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly UnderstandingContext context;
    private readonly ImmutableArray<(Partition Partition, ImmutableArray<Change> Changes)> logs;
    private readonly Locale locale;
    private readonly Question question;
    private readonly Answer answer;

    private Workload(Journal journal)
    {
        var portfolio = journal.Now;
        var asker = Access.For(portfolio.Of(Person.Kind, Clearance.Restricted).Single(person => person.Id == LeadOf(portfolio)), portfolio);
        context = new() { Portfolio = portfolio, View = new(portfolio, asker), Today = DateOnly.FromDateTime(Noon.Date) };
        logs = [.. journal.Entries.GroupBy(entry => entry.Partition, entry => entry.Change).Select(log => (log.Key, log.ToImmutableArray()))];
        locale = Locale.For(asker);
        question = Understand();
        answer = Compute();
    }

    /// <summary>How many changes <see cref="Fold"/> folds.</summary>
    public int Changes => logs.Sum(log => log.Changes.Length);

    /// <param name="samples">The folder of the sample portfolio.</param>
    public static async Task<Workload> LoadAsync(string samples)
    {
        using var tables = new SqliteTables(SqliteTables.InMemory);
        foreach (var table in LedgerTables.All)
            await tables.CreateAsync(table, CancellationToken.None);
        await using var services = new ServiceCollection().AddSingleton<ITables>(tables).AddLogging()
            .AddLedger(new ConfigurationBuilder().Build()).AddSingleton<TimeProvider>(new Stopped()).AddImport().BuildServiceProvider();
        await services.GetRequiredService<Importer>().ImportAsync(new(samples) { Map = "canonical" }, null, CancellationToken.None);
        return new(await services.GetRequiredService<PortfolioCache>().RefreshAsync(CancellationToken.None));
    }

    public Question Understand() => ((Intent.Ask)Understander.Read(Text, context).Intents[0]).Question;

    public Answer Compute()
    {
        var view = new View(context.Portfolio, context.View.Reader);
        return ((Reply.Answered)TopicCatalogue.Answer(question, new(view, context.Today, (_, _) => view))).Answer;
    }

    public byte[] Draw() => AnswerCard.Of(answer, locale).Card.ToUtf8Json();

    public Portfolio Fold() => logs.Aggregate(Journal.Empty, (journal, log) => journal.With(log.Partition, log.Changes)).Now;

    private static RecordId LeadOf(Portfolio portfolio) =>
        portfolio.Of(Domain.Accounts.Account.Kind, Clearance.Open).Single(account => account.Name == "Velmora Foods").Leader!.Value;

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }
}
