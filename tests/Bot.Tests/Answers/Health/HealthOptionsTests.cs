using Bot.Answers.Health.Settings;
using Domain.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Bot.Tests.Answers.Health;

public sealed class HealthOptionsTests
{
    [Fact]
    public void Without_a_word_the_usual_measures_count() => Assert.Equal(HealthModel.Default.Measures, Model().Measures);

    [Fact]
    public void A_measure_is_changed_and_one_of_the_companys_own_is_added()
    {
        var model = Model(("Measures:Adoption:Weight", "20"), ("Measures:training:Title", "Training"), ("Measures:training:Weight", "5"), ("TargetHours:urgent", "4"));

        Assert.Equal((20m, 30), (model.RuleOf("adoption").Weight, model.RuleOf("adoption").HalfLifeDays));
        Assert.Equal(new MeasureRule("training", "Training", 5, 90), model.RuleOf("training"));
        Assert.Equal((4m, 24m), (model.TargetHours["Urgent"], model.TargetHours["high"]));
    }

    [Fact]
    public void A_measure_of_no_weight_is_left_out() =>
        Assert.DoesNotContain(Model(("Measures:commercial:Weight", "0"), ("Measures:service:Weight", "35")).Measures, rule => rule.Name == "commercial");

    [Theory]
    [InlineData("Measures:training:Weight", "5", "the weights add up to 105, not to 100", "Take 5 from others.")]
    [InlineData("Measures:adoption:Weight", "20", "the weights add up to 95, not to 100", "Give 5 to others.")]
    [InlineData("Measures:adoption:Weight", "-1", "Health:Measures:adoption:Weight is -1", "between 0 and 100")]
    [InlineData("Measures:adoption:HalfLifeDays", "0", "Health:Measures:adoption:HalfLifeDays is 0", "1 to 3650 days")]
    [InlineData("Measures:own measure:Weight", "0", "'own measure' is no name of a measure", "letters, digits and hyphens")]
    [InlineData("TargetHours:urgent", "0", "Health:TargetHours:urgent is 0", "more than 0 hours")]
    public void What_is_wrong_is_said_in_words(string key, string value, string complaint, string advice)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Model((key, value)));

        Assert.Contains(complaint, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(advice, wrong.Message, StringComparison.Ordinal);
    }

    private static HealthModel Model(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Health:{setting.Key}", (string?)setting.Value))).Build())
        .AddHealth().BuildServiceProvider().GetRequiredService<HealthModel>();
}
