using Bot.Updates;
using Bot.Updates.Personal;
using Xunit;
using Zones = Bot.Updates.TimeZones.TimeZones;

namespace Bot.Tests.Updates.TimeZones;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("UTC", "UTC")]
    public void A_zone_is_found_by_its_name_or_its_city(string said, string zone) => Assert.Equal(zone, Zones.Find(said).Zone);

    [Theory]
    [InlineData("Berlni", "Europe/Berlin")]
    [InlineData("Amsterdm", "Europe/Amsterdam")]
    public void For_a_misspelt_city_the_nearest_are_offered(string said, string near)
    {
        var (zone, nearest) = Zones.Find(said);
        Assert.Null(zone);
        Assert.Contains(near, nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere at all")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_place_is_no_zone(string said)
    {
        var (zone, nearest) = Zones.Find(said);
        Assert.Null(zone);
        Assert.Empty(nearest);
    }

    [Fact]
    public void Every_offered_zone_is_known_here_and_once_on_the_list()
    {
        var offered = Zones.Offered(DateTimeOffset.UnixEpoch, "Europe/Zurich", "Nowhere/Atall", null);
        Assert.Equal("Europe/Zurich", offered[0].Zone);
        Assert.All(offered, choice => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(choice.Zone, out _), choice.Zone));
        Assert.Distinct(offered.Select(choice => choice.Zone));
        Assert.Equal("Europe · Zurich (UTC+01:00)", offered[0].Title);
    }

    [Theory]
    [InlineData("8:30", "08:30")]
    [InlineData("08.30", "08:30")]
    [InlineData("7", "07:00")]
    [InlineData("7 am", "07:00")]
    [InlineData("6:15 PM", "18:15")]
    [InlineData("25:00", null)]
    [InlineData("noonish", null)]
    public void Times_are_read_as_people_type_them(string said, string? time) => Assert.Equal(time, TimesOfDay.Read(said));

    [Theory]
    [InlineData("Germany", "de-DE")]
    [InlineData("german", "de-DE")]
    [InlineData("the UK", "en-GB")]
    [InlineData("de-CH", "de-CH")]
    [InlineData("Atlantis", null)]
    public void Numbers_are_written_as_in_a_country(string said, string? locale) => Assert.Equal(locale, NumberStyles.Find(said));
}
