using Domain.Asking;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>What risks are called.</summary>
internal static class RiskWords
{
    public static string NameOf(Risk risk) => risk.Title is { Length: > 0 } title ? title : risk.Id.Value;

    public static string Of(RiskType type) => type.ToString().ToLowerInvariant();

    public static string Title(Question question) => question.Risks switch
    {
        { Show: RiskShow.Map } => "Risk heat map",
        { Show: RiskShow.Trend } => "Risk exposure over time",
        { Show: RiskShow.Mitigations } => "Mitigations",
        { Show: RiskShow.Suggested } => "Suggested risks",
        { Type: { } type } => $"{FirstLetter.Upper(Of(type))} risks",
        _ => "Open risks",
    };
}
