using Bot.Rendering;
using Domain;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Rendering;

public sealed class WordingTests
{
    [Theory]
    [InlineData("en-US", 1234567.0, "EUR", "€1,234,567")]
    [InlineData("de-DE", 1234567.0, "EUR", "1.234.567\u00A0€")]
    [InlineData("en-US", 12.5, "USD", "$12.50")]
    [InlineData("en-US", -1500.0, "GBP", "−£1,500")]
    [InlineData("en-US", 1500.0, "CAD", "CAD\u00A01,500")]
    [InlineData("en-US", 0.6315, "ratio", "63.15%")]
    [InlineData("de-DE", 0.5, "ratio", "50\u00A0%")]
    [InlineData("en-US", 1.0, "days", "1 day")]
    [InlineData("en-US", 51.8, "days", "51.8 days")]
    [InlineData("de-DE", 4238.0, "count", "4.238")]
    public void A_quantity_is_written_as_its_reader_writes_it(string locale, double number, string unit, string expected) =>
        Assert.Equal(expected, Wording.Say(new Quantity((decimal)number, unit), Locale.For(locale, "UTC")));

    [Fact]
    public void A_sentence_is_written_with_its_arguments() => Assert.Equal(
        "€5 won by 3 people on Mar 2, 2026 (50%)",
        Wording.Say(Sentence.Of($"{new Money(500, Currency.Eur)} won by {3} people on {new DateOnly(2026, 3, 2)} ({Quantity.Ratio(0.5m)})"), Locale.Default));

    [Theory]
    [InlineData("en-GB", "Asia/Tokyo", "24 Nov 2026, 08:30 Tokyo")]
    [InlineData("en-US", "America/New_York", "Nov 23, 2026, 6:30 PM New York")]
    [InlineData("de-DE", "Europe/Berlin", "24 Nov 2026, 00:30 Berlin")]
    [InlineData("ar-SA", "UTC", "23 Nov 2026, 11:30 PM UTC")]
    public void A_moment_is_told_in_the_zone_and_the_order_of_its_reader(string locale, string zone, string expected) => Assert.Equal(
        expected, Wording.Say(new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero), Locale.For(locale, zone)));

    [Fact]
    public void An_unknown_locale_or_zone_is_the_default() => Assert.Equal(
        Wording.Say(SampleAnswers.Recorded, Locale.Default), Wording.Say(SampleAnswers.Recorded, Locale.For("xx-nowhere", "Moon/Crater")));
}
