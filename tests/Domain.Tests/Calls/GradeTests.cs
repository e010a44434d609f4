using CsCheck;
using Domain.Calls;
using Xunit;

namespace Domain.Tests.Calls;

public sealed class GradeTests
{
    [Fact]
    public void The_worked_example()
    {
        var grade = Grade.Of((10, 9), (8, 8), (12, 8), (9, 10));

        Assert.Equal((0.171m, 0.114m, 0.178m), (Math.Round(grade.Wape!.Value, 3), Math.Round(grade.Bias!.Value, 3), Math.Round(grade.Mape!.Value, 3)));
        Assert.Equal(1 - grade.Wape, grade.Accuracy);
    }

    [Fact]
    public void A_period_without_bookings_has_no_percentage_error_but_weighs_in_the_rest()
    {
        var grade = Grade.Of((3, 0), (10, 10));

        Assert.Equal((0.3m, 0.3m, null), (grade.Wape, grade.Bias, grade.Mape));
    }

    [Fact]
    public void Where_nothing_came_in_there_is_no_measure()
    {
        Assert.Equal(new(2, null, null, null), Grade.Of((3, 0), (1, 0)));
        Assert.Equal(new(0, null, null, null), Grade.Of());
    }

    [Fact]
    public void Accuracy_never_falls_below_zero() => Assert.Equal(0, Grade.Of((100, 1)).Accuracy);

    [Fact]
    public void Who_is_exactly_right_is_graded_zero_off_and_who_is_off_one_way_has_a_bias_of_that_size() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 1_000_000]).Array[1, 20].Sample(pairs =>
        {
            Assert.Equal((0m, 0m), (Grade.Of(pairs.Select(pair => ((decimal)pair.Item1, (decimal)pair.Item1))) is var right ? (right.Wape!.Value, right.Bias!.Value) : default));
            var over = Grade.Of(pairs.Select(pair => ((decimal)pair.Item1 + pair.Item2, (decimal)pair.Item1)));
            Assert.Equal(over.Wape, over.Bias);
            var under = Grade.Of(pairs.Select(pair => ((decimal)pair.Item1 - pair.Item2, (decimal)pair.Item1)));
            Assert.Equal(under.Wape, -under.Bias);
        });
}
