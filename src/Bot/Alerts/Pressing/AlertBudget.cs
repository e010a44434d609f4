using Bot.Outbox;
using Domain;

namespace Bot.Alerts.Pressing;

/// <summary>
/// How often somebody may be disturbed within seven days. A card in a channel counts for whoever leads its account, who has to read them all. Counted from what the
/// outbox told, so that all instances agree.
/// </summary>
internal sealed class AlertBudget
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly Dictionary<string, int> spent = new(StringComparer.Ordinal);
    private readonly AlertHearers hearers;
    private readonly int most;

    public AlertBudget(AlertHistory history, AlertHearers hearers, int most, DateTimeOffset now)
    {
        (this.hearers, this.most) = (hearers, most);
        foreach (var card in history.Cards)
            Spend(card.To, card.Subject.Root, card.Memory.Posts.Count(post => post > now - Week));
    }

    public bool IsLeft(Recipient to, RecordId root) => spent.GetValueOrDefault(Payer(to, root)) < most;

    public void Spend(Recipient to, RecordId root, int times = 1) => spent[Payer(to, root)] = spent.GetValueOrDefault(Payer(to, root)) + times;

    private string Payer(Recipient to, RecordId root) => to is Recipient.Channel && hearers.LeadOf(root) is { } lead ? new Recipient.Alone(lead).Key : to.Key;
}
