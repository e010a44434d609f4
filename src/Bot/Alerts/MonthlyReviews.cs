using Bot.Answers;
using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Channels;
using Domain.Health;

namespace Bot.Alerts;

/// <summary>
/// What became of the alerts of the month before, and which rules moved hardly anybody: to whoever gets a digest, at the time of the first one of a month. It
/// is the answer to a question that anybody may ask.
/// </summary>
internal sealed class MonthlyReviews(AlertOptions options, HealthModel health) : IAnnouncement
{
    public string Kind => "alert-review";

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio) =>
        from planned in Digests.Planned(portfolio, options)
        let days = Subscription.Of(planned.To.Subscriber, portfolio).Days
        let moment = options.DueToday(planned.Time, planned.TimeZone, now, days)
        where moment is not null && options.IsFirstOfMonth(moment.Value.Day, days)
        select new Due(Kind, planned.To, moment.Value.Day, moment.Value.At) { Until = moment.Value.At + options.CatchUp };

    public Saying Compose(Telling telling)
    {
        var (view, day, portfolio) = (telling.View, telling.Due.Day, telling.Portfolio);
        var question = new Question
        {
            Topic = Topics.AlertReview,
            Scope = telling.Due.To is Recipient.Channel { Link: var link }
                ? AccountScope.Of(true, portfolio.State(ChannelLink.Kind, link)?.Read(ChannelLink.Kind, Clearance.Open).Accounts ?? []) : AccountScope.Everything,
            Period = FiscalCalendar.Month(day.AddMonths(-1)),
            Preview = options.PreviewOf(Subscription.Of(telling.Due.To.Subscriber, portfolio), telling.Due.To is Recipient.Alone),
        };
        var inquiry = new Inquiry(view, day, (asOf, knownAt) => view.At(asOf is { } end ? view.EndOf(end) : null, knownAt)) { Health = health };
        var reply = TopicCatalogue.Answer(question, inquiry);
        return reply is Reply.Answered { Answer.Rows.IsEmpty: false }
            ? new(telling.Before.Levels) { Post = Replies.Message(reply, Locale.For(telling.Reader)) }
            : Saying.Nothing(telling.Before.Levels);
    }
}
