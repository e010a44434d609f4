using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Domain;
using Domain.Outlooks;

namespace Bot.Answers.Outlooks;

/// <summary>Close rates that were learned before: the same for the same view, which is of one moment of knowing, day and period. They go with the view.</summary>
internal static class KnownCloseRates
{
    private static readonly ConditionalWeakTable<View, ConcurrentDictionary<(DateOnly Today, Period Period), CloseRates>> Known = [];

    public static CloseRates For(Inquiry inquiry, Period period, DateTimeOffset? knownAt) => Known.GetOrCreateValue(inquiry.View).GetOrAdd(
        (inquiry.Today, period), _ => CloseRates.Of(CloseHistory.Of(inquiry.View, day => inquiry.At(day, knownAt), inquiry.Today, period)));
}
