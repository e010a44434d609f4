namespace Domain.Alerts;

/// <summary>Who is to hear of something, by what they are to it.</summary>
[Flags]
public enum AlertAudience
{
    None = 0,

    /// <summary>Whoever keeps what it is about: the owner of the deal, the risk, the review; who has promised.</summary>
    Owner = 1,

    /// <summary>Who leads the account, its global account manager.</summary>
    Lead = 2,

    Sponsor = 4,

    /// <summary>The regional managers of its region.</summary>
    Region = 8,

    CustomerSuccess = 16,

    Delivery = 32,

    Legal = 64,

    Finance = 128,
}
