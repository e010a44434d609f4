using Bot.Rendering;
using Bot.Understanding;
using Domain.Alerts;

namespace Bot.Updates.Alerts;

/// <summary>What was chosen on the card of what one is told of. All rules chosen is everything, those of later versions too; no day is every working day.</summary>
internal static class ChosenAlerts
{
    /// <param name="input">What was entered, by the name of the input; null for nothing.</param>
    public static SubscriptionChange Of(Func<string, string?> input)
    {
        string[] rules = [.. AlertSubjects.All.Select(subject => Verbs.RulesOf(subject.Name)).Prepend(Verbs.RulesInput).SelectMany(Parts).Where(rule => AlertRules.Named(rule) is not null)];
        var (from, until) = (input(Verbs.QuietFromInput)?.Trim() ?? "", input(Verbs.QuietUntilInput)?.Trim() ?? "");
        var left = AlertRules.All.Select(rule => rule.Name).Except(rules).ToArray();
        return new()
        {
            Act = left.Length == 0 ? SubscriptionAct.Only : SubscriptionAct.MuteThese,
            Rules = [.. left],
            Days = input(Verbs.DaysInput) is null ? null : [.. Parts(Verbs.DaysInput).Select(day => Enum.TryParse<DayOfWeek>(day, out var known) ? known : (DayOfWeek?)null).OfType<DayOfWeek>()],
            Time = input(Verbs.DigestInput) is { Length: > 0 } time ? time : null,
            Quiet = from.Length > 0 && until.Length > 0 ? (from, until) : ("", ""),
        };

        string[] Parts(string name) => (input(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
