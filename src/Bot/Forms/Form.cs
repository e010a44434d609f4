using System.Collections.Immutable;

namespace Bot.Forms;

/// <summary>A dialog to fill in, as one person sees it.</summary>
/// <param name="Name">Of the kind of form; travels with its button.</param>
/// <param name="Key">Names this very dialog, so that what is sent twice is written once.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Submit">What its button says.</param>
public sealed record Form(string Name, string Key, string Title, ImmutableArray<string> Subject, ImmutableArray<FormField> Fields, string Submit)
{
    /// <summary>What travels with the dialog besides: the record, the state of the ledger it shows.</summary>
    public ImmutableDictionary<string, string> Carried { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What stands above the fields; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why it could not be written, where that is not the fault of one field; null while nothing is wrong.</summary>
    public string? Problem { get; init; }

    /// <summary>The same with what was entered in place of what stood there, so that nothing is lost. Clients leave out what is empty.</summary>
    public Form With(Func<string, string?> input) => this with
    {
        Fields = [.. Fields.Select(field => field with { Value = input(field.Name) ?? "", Was = field.Was is null ? null : input(FormField.WasPrefix + field.Name) ?? field.Was })],
    };

    /// <summary>The same with what was changed of it, over what stands there now: what was not touched is as it became meanwhile.</summary>
    public Form WithChanges(Func<string, string?> input) => this with
    {
        Fields = [.. Fields.Select(field => (input(field.Name) ?? "") is var entered && entered != (input(FormField.WasPrefix + field.Name) ?? "") ? field with { Value = entered } : field)],
    };

    /// <summary>The same with what is wrong beside the fields it concerns.</summary>
    public Form With(IReadOnlyDictionary<string, string> problems) =>
        this with { Fields = [.. Fields.Select(field => problems.TryGetValue(field.Name, out var problem) ? field with { Problem = problem } : field)] };
}

/// <param name="Name">What the entered value returns under.</param>
/// <param name="Value">What stands in it: text as typed, the value of a choice, a day as yyyy-MM-dd. Empty for nothing.</param>
public sealed record FormField(string Name, string Label, FieldInput Input, string Value)
{
    public const string WasPrefix = "was-";

    /// <summary>What stood in it when it was opened, where only what is changed counts; null where all that is entered does.</summary>
    public string? Was { get; init; }

    public ImmutableArray<FormChoice> Choices { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>What may be entered, in the field while it is empty.</summary>
    public string? Hint { get; init; }

    public int MostCharacters { get; init; }

    /// <summary>The last day that may be chosen; null for any.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>What is wrong with it, and what is allowed; null while nothing is.</summary>
    public string? Problem { get; init; }
}

public sealed record FormChoice(string Title, string Value);

public enum FieldInput
{
    Line,

    Lines,

    Choice,

    Day,

    /// <summary>A box: its value is <c>true</c> while it is ticked.</summary>
    Box,
}
