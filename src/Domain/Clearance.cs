namespace Domain;

/// <summary>How much of a record a person may see. Each level includes the ones before.</summary>
public enum Clearance
{
    /// <summary>Not even that the record exists.</summary>
    None,

    /// <summary>Names, dates, states, counts.</summary>
    Open,

    /// <summary>Also amounts, and the sentences people wrote.</summary>
    Money,

    /// <summary>Also margin, cost, price and coaching.</summary>
    Restricted,
}
