using System.Collections.Immutable;
using Bot.Answers;
using Bot.Answers.Alerts;
using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Alerts;

/// <summary>
/// <c>warn about stalled deals for Contoso after 20 days</c>: a number that decides in a rule, of all accounts by an administrator, of one by whoever owns it. Old
/// and new are shown before it holds, since it changes what others are told.
/// </summary>
internal sealed class SetAlertLimit : IUpdate
{
    public UpdateKind Kind => UpdateKind.AlertLimit;

    public string Done => "Limit set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Limit is not { } change)
            return new Reply.Refused(Sentence.Of($"That is no limit of an alert; nothing was written."));
        if (Limits(change) is not [var limit])
            return Which(change);
        if (!limit.Allows(change.Value))
            return new Reply.Clarify(Sentence.Of($"{Titled(limit)} {Range(limit)}, and {AlertWords.Of(limit.Default)} unless somebody sets it; nothing was written."), []);
        ImmutableArray<RecordId> accounts = !order.Accounts.IsEmpty || change.IsForAll ? order.Accounts : hearing.Linked;
        return accounts switch
        {
            [] when hearing.Person is not { Role: Role.Administrator } =>
                new Reply.Refused(Sentence.Of($"What holds for all accounts is set by an administrator. For an account that you lead or sponsor, name it; nothing was written.")),
            [] => Proposed(order, limit, change.Value, null, hearing),
            [var account] when !UpdateRights.Owns(hearing, account) =>
                new Reply.Refused(Sentence.Of($"The limits of an account are set by its lead, its sponsor or an administrator; nothing was written.")),
            [var account] => Proposed(order, limit, change.Value, account, hearing),
            _ => new Reply.Clarify(Sentence.Of($"For which one? Name one account; nothing was written."), []),
        };
    }

    /// <summary>Those of the rules that count what was said.</summary>
    private static AlertLimit[] Limits(AlertLimitChange change)
    {
        AlertLimit[] all = [.. change.Rules.Select(AlertRules.Named).OfType<IAlertRule>().SelectMany(rule => rule.Limits)];
        AlertLimit[] named = [.. all.Where(limit => limit.Name == change.Unit)];
        return named.Length > 0 || change.Unit != "times" ? named : [.. all.Where(limit => limit.Name == "pushes")];
    }

    private static Reply.Clarify Which(AlertLimitChange change)
    {
        string[] offered = [.. change.Rules.Select(AlertRules.Named).OfType<IAlertRule>().SelectMany(rule => rule.Limits).Select(limit => $"{Titled(limit)} {AlertWords.Of(limit.Default)}")];
        return offered.Length == 0
            ? new(Sentence.Of($"Which alerts do you mean? Write for example: warn about stalled deals after 30 days. Write: alert limits, to see all of them. Nothing was written."), [])
            : new(Sentence.Of($"Which number do you mean? {string.Join("; ", offered)}. Nothing was written."), []);
    }

    private static Reply Proposed(UpdateOrder order, AlertLimit limit, decimal value, RecordId? account, Hearing hearing)
    {
        var set = hearing.Portfolio.Of(AlertLimitSetting.Kind, Clearance.Open).FirstOrDefault(setting => setting.Rule == limit.Rule && setting.Name == limit.Name && setting.Account == account && setting.Value is not null);
        if (set?.Value == value)
            return new Reply.Refused(Sentence.Of($"That is how it is set already; nothing was written."));
        var whose = account is { } one ? UpdateRights.NameOf(one, hearing.Portfolio) : "all accounts";
        var summary = $"Limit of {AlertRules.Named(limit.Rule)?.Title} for {whose}: {AlertWords.Of(value)} {limit.Meaning}";
        // The same limit of the same accounts is one record, whoever sets it first.
        var draft = Draft.Set(Partition.Shared, AlertLimitSetting.Kind, set?.Id ?? new($"{limit.Rule}|{limit.Name}|{account}"), summary).With(AlertLimitSetting.Fields.Value, value);
        if (set is null)
            draft = draft.With(AlertLimitSetting.Fields.Rule, limit.Rule).With(AlertLimitSetting.Fields.Name, limit.Name).With(AlertLimitSetting.Fields.Account, account);
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Set the limit of {AlertRules.Named(limit.Rule)?.Title ?? limit.Rule} for {whose}?"),
            Changes = [draft],
            Values = [new(FirstLetter.Upper(limit.Meaning), set is null ? $"{AlertWords.Of(AlertLimits.Of(limit, account, hearing.View))} (as before)" : AlertWords.Of(set.Value!.Value), AlertWords.Of(value))],
            Effects = order.Accounts.IsEmpty && account is not null ? [Sentence.Of($"It holds for {whose}, which this conversation is linked to.")] : [],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Shared),
            NeedsConfirmation = true,
        });
    }

    private static string Titled(AlertLimit limit) => $"{FirstLetter.Upper(AlertRules.Named(limit.Rule)?.Title ?? limit.Rule)}, {limit.Meaning}:";

    private static string Range(AlertLimit limit) => $"from {AlertWords.Of(limit.Range.Least)} to {AlertWords.Of(limit.Range.Most)}{(limit.IsWhole ? ", a whole number" : "")}";
}
