using Bot.Tests.Turns;

namespace Bot.Tests.Storms;

/// <summary>What goes wrong with calls to Teams, by a chance that can be repeated.</summary>
internal sealed class Weather(int seed)
{
    private readonly Lock drawing = new();
    private readonly Random chance = new(seed);

    /// <summary>How often a message was taken and its answer lost.</summary>
    public int Lost { get; private set; }

    public int Refused { get; private set; }

    /// <summary>A third of all posts meets with something.</summary>
    public Mishap? Next()
    {
        lock (drawing)
        {
            var mishap = chance.Next(30) switch
            {
                0 or 1 => new Mishap(429, false),
                2 or 3 => new(412, false),
                4 or 5 => new(503, false),
                6 => new(502, chance.Next(2) == 0),
                7 => new(504, chance.Next(2) == 0),
                8 => new Mishap(null, true),
                _ => null,
            };
            if (mishap is { IsTaken: true })
                Lost++;
            else if (mishap is not null)
                Refused++;
            return mishap;
        }
    }
}
