using CsCheck;
using Domain.Opportunities;
using Domain.Qualifications;
using Xunit;

namespace Domain.Tests.Qualifications;

public sealed class DealQualificationTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Opportunity Deal = new() { Id = new("deal"), NextStep = "Send the contract", NextStepDue = Today };

    private static readonly Gen<int[]> AnyScores = Gen.Int[0, 3].Array[8];
    private static readonly Gen<int[]> AnyAges = Gen.Int[0, 130].Array[8];

    /// <summary>The worked example of the formula: 185 ÷ 3; the economic buyer is only identified and the paper process unknown.</summary>
    [Fact]
    public void The_worked_example_has_61_points_and_7_tenths_and_does_not_pass_the_gate()
    {
        var qualification = Of([3, 1, 2, 2, 0, 3, 2, 1]);

        Assert.Equal(61.7m, qualification.Score);
        Assert.Equal([GateCondition.EconomicBuyer, GateCondition.PaperProcess], CommitGate.Of(qualification, Deal, Today).Open);
        Assert.Equal(QualificationElement.PaperProcess, qualification.Weakest.Element);
    }

    [Fact]
    public void All_confirmed_are_100_points_and_nothing_is_none()
    {
        Assert.Equal(100, Of([3, 3, 3, 3, 3, 3, 3, 3]).Score);
        Assert.Equal(0, DealQualification.Of([], Today, DayOf).Score);
        // Of elements that are equally weak the gate's come first, of those the heaviest.
        Assert.Equal(QualificationElement.EconomicBuyer, DealQualification.Of([], Today, DayOf).Weakest.Element);
    }

    [Theory]
    [InlineData(QualificationLevel.Confirmed, 60, "seen", QualificationLevel.Confirmed)]
    [InlineData(QualificationLevel.Confirmed, 61, "seen", QualificationLevel.Validated)]
    [InlineData(QualificationLevel.Confirmed, 500, "seen", QualificationLevel.Validated)]
    [InlineData(QualificationLevel.Validated, 61, null, QualificationLevel.Identified)]
    [InlineData(QualificationLevel.Identified, 61, null, QualificationLevel.Unknown)]
    [InlineData(QualificationLevel.Unknown, 61, null, QualificationLevel.Unknown)]
    [InlineData(QualificationLevel.Confirmed, 0, " ", QualificationLevel.Validated)]
    [InlineData(QualificationLevel.Confirmed, 61, null, QualificationLevel.Identified)]
    public void Evidence_older_than_sixty_days_counts_one_level_less_and_confirmed_without_evidence_is_validated(QualificationLevel said, int days, string? evidence, QualificationLevel counts)
    {
        var element = DealQualification.Of([Said(QualificationElement.Metrics, said) with { Day = Today.AddDays(-days), Evidence = evidence }], Today, DayOf)[QualificationElement.Metrics];

        Assert.Equal((counts, days), (element.Level, element.Age!.Value));
        Assert.Equal(days > 60 && said > QualificationLevel.Unknown, element.IsAged);
    }

    [Fact]
    public void Without_a_day_evidence_is_as_old_as_the_level() => Assert.Equal(
        70, DealQualification.Of([Said(QualificationElement.Metrics, QualificationLevel.Validated) with { Day = null, LevelSince = new(Today.AddDays(-70), new(12, 0), TimeSpan.Zero) }], Today, DayOf)[QualificationElement.Metrics].Age);

    [Fact]
    public void What_was_said_last_of_an_element_counts() => Assert.Equal(QualificationLevel.Identified, DealQualification.Of(
        [
            Said(QualificationElement.Champion, QualificationLevel.Identified) with { LevelSince = new(2026, 5, 2, 0, 0, 0, TimeSpan.Zero) },
            Said(QualificationElement.Champion, QualificationLevel.Validated) with { LevelSince = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero) },
        ], Today, DayOf)[QualificationElement.Champion].Level);

    [Theory]
    [InlineData(null, 0, false)]
    [InlineData("Send the contract", null, false)]
    [InlineData("Send the contract", -1, false)]
    [InlineData("Send the contract", 0, true)]
    public void A_deal_is_committed_with_a_next_step_whose_day_has_not_passed(string? step, int? days, bool passes) => Assert.Equal(
        passes, CommitGate.Of(Of([0, 2, 0, 0, 2, 0, 2, 0]), Deal with { NextStep = step, NextStepDue = days is { } ahead ? Today.AddDays(ahead) : null }, Today).IsPassed);

    [Fact]
    public void A_champion_who_is_only_identified_does_not_pass() =>
        Assert.Equal([GateCondition.Champion], CommitGate.Of(Of([3, 3, 3, 3, 3, 3, 1, 3]), Deal, Today).Open);

    [Fact]
    public void A_higher_level_is_never_worse() => Gen.Select(AnyScores, Gen.Int[0, 7]).Sample((scores, at) =>
    {
        int[] better = [.. scores.Select((score, place) => place == at ? Math.Min(3, score + 1) : score)];

        Assert.True(Of(better).Score >= Of(scores).Score);
        Assert.Subset(CommitGate.Of(Of(scores), Deal, Today).Open.ToHashSet(), CommitGate.Of(Of(better), Deal, Today).Open.ToHashSet());
    });

    [Fact]
    public void Time_never_makes_it_better() => Gen.Select(AnyScores, AnyAges, Gen.Int[0, 100]).Sample((scores, ages, later) =>
    {
        var said = Said(scores, ages);

        Assert.True(DealQualification.Of(said, Today.AddDays(later), DayOf).Score <= DealQualification.Of(said, Today, DayOf).Score);
    });

    [Fact]
    public void The_score_is_between_none_and_100_and_in_which_order_it_was_said_changes_nothing() => Gen.Select(AnyScores, AnyAges).Sample((scores, ages) =>
    {
        var said = Said(scores, ages);

        Assert.InRange(DealQualification.Of(said, Today, DayOf).Score, 0, 100);
        Assert.Equal(DealQualification.Of(said, Today, DayOf).Elements, DealQualification.Of(said.Reverse(), Today, DayOf).Elements);
    });

    private static DealQualification Of(int[] scores) => DealQualification.Of(Said(scores, new int[8]), Today, DayOf);

    private static Qualification[] Said(int[] scores, int[] ages) =>
        [.. Enum.GetValues<QualificationElement>().Select((element, at) => Said(element, (QualificationLevel)scores[at]) with { Day = Today.AddDays(-ages[at]) })];

    private static Qualification Said(QualificationElement element, QualificationLevel level) => new() { Id = new($"{element}-{level}"), Element = element, Level = level, Evidence = "seen", Day = Today };

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
