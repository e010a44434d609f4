using Domain.Opportunities;

namespace Bot.Answers;

/// <summary>Conditions that several kinds of question can be narrowed by.</summary>
internal static class Narrowing
{
    /// <summary>Of a forecast. It tells won from open itself, so a status among its conditions would bend it.</summary>
    public static bool OfForecast(DealFilter filter) => filter is not (DealFilter.In { Dimension: DealDimension.Status or DealDimension.Category } or DealFilter.Overdue);

    /// <summary>Of a movement. It tells status, category and close date itself, and an amount that moved would come and go by a condition on amounts.</summary>
    public static bool OfMovement(DealFilter filter) => filter switch
    {
        DealFilter.In(var dimension, _) => dimension is not (DealDimension.Status or DealDimension.Category or DealDimension.CloseMonth or DealDimension.CloseQuarter or DealDimension.CloseYear),
        DealFilter.Not(var inner) => OfMovement(inner),
        _ => false,
    };

    /// <summary>Of revenue records. Whose they are is known of deals alone, which the answer says.</summary>
    public static bool OfRevenue(DealFilter filter) => filter switch
    {
        DealFilter.Not(var inner) => OfRevenue(inner),
        DealFilter.In(var dimension, _) => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Unit or DealDimension.Industry or DealDimension.Country
            or DealDimension.Product or DealDimension.Series or DealDimension.Owner or DealDimension.Manager or DealDimension.Region or DealDimension.Currency,
        _ => false,
    };

    /// <summary>Of records other than deals: whose they are and where.</summary>
    public static bool OfRecords(DealFilter filter) => filter switch
    {
        DealFilter.Not(var inner) => OfRecords(inner),
        DealFilter.In(var dimension, _) => dimension is DealDimension.Owner or DealDimension.Manager or DealDimension.Region or DealDimension.Account or DealDimension.Industry or DealDimension.Country,
        _ => false,
    };
}
