using CsCheck;
using Domain.Opportunities;
using Domain.Revenues;
using Xunit;

namespace Domain.Tests.Revenues;

public sealed class RecognitionTests
{
    private static readonly DateOnly January = new(2027, 1, 1);

    private static readonly Gen<Recognition> AnyRecognition =
        Gen.Select(Gen.Int[1, 120], Gen.Enum<RecognitionShape>()).Select((months, shape) => new Recognition(January, months, shape, false));

    [Theory]
    [InlineData(RecognitionShape.Even, "33.33, 33.34, 33.33")]
    [InlineData(RecognitionShape.FrontLoaded, "50, 33.33, 16.67")]
    [InlineData(RecognitionShape.Milestone, "0, 0, 100")]
    public void A_hundred_over_three_months(RecognitionShape shape, string expected)
    {
        var recognition = new Recognition(January, 3, shape, false);

        Assert.Equal(expected, string.Join(", ", Enumerable.Range(0, 3).Select(month => (recognition.Share(100_00, month) / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void The_months_add_up_to_the_amount() => Gen.Select(AnyRecognition, Gen.Long[-1_000_000_000_000, 1_000_000_000_000]).Sample((recognition, amount) =>
        Enumerable.Range(-2, recognition.Months + 4).Sum(month => recognition.Share(amount, month)) == amount);

    [Fact]
    public void What_is_loaded_to_the_front_never_grows() => Gen.Select(Gen.Int[1, 120], Gen.Long[0, 1_000_000_000_000]).Sample((months, amount) =>
    {
        var recognition = new Recognition(January, months, RecognitionShape.FrontLoaded, false);
        // A cent may be rounded into the later of two months.
        return Enumerable.Range(1, months).All(month => recognition.Share(amount, month) <= recognition.Share(amount, month - 1) + 1);
    });

    [Fact]
    public void What_a_deal_does_not_say_is_twelve_even_months_after_its_close() =>
        Assert.Equal(new Recognition(new(2027, 2, 1), 12, RecognitionShape.Even, true), Recognition.Of(Deal(new(2027, 1, 20))));

    [Fact]
    public void A_deal_is_not_recognised_before_it_closes() =>
        Assert.Equal(new(2027, 1, 1), Recognition.Of(Deal(new(2027, 1, 20)) with { RecognitionStart = new(2026, 3, 1) })!.Start);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(2.5)]
    [InlineData(1200)]
    public void A_number_of_months_that_cannot_be_is_taken_as_unsaid(double months)
    {
        var recognition = Recognition.Of(Deal(new(2027, 1, 20)) with { RecognitionStart = new(2027, 1, 1), RecognitionMonths = (decimal)months, RecognitionShape = RecognitionShape.Milestone })!;

        Assert.Equal((12, true), (recognition.Months, recognition.IsAssumed));
    }

    [Fact]
    public void Without_a_close_date_there_is_no_recognition() => Assert.Null(Recognition.Of(Deal(null)));

    private static Opportunity Deal(DateOnly? close) => new() { Id = new("deal"), Close = close, Lines = [] };
}
