using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Bot.Updates;
using Domain;
using Domain.Accounts;
using Domain.Ledger;

namespace Bot.Forms;

/// <summary>One kind of form: what stands in it, and what is ordered with what was entered. Pure; nothing is written here.</summary>
internal interface IForm
{
    /// <summary>Travels with its button.</summary>
    string Name { get; }

    /// <summary>The form as it opens, or why it does not.</summary>
    FormStep Open(FormInquiry inquiry);

    /// <summary>What becomes of what was entered: an order, or the form again with what is wrong.</summary>
    /// <param name="input">What was entered or travels along, by name; null for nothing.</param>
    FormStep Submit(FormInquiry inquiry, Func<string, string?> input);
}

/// <summary>What a form depends on.</summary>
/// <param name="Here">Whoever opens it where they opened it: the accounts of the conversation, and what its members may write.</param>
/// <param name="Alone">The same person with nobody listening: a dialog is seen by whoever opened it.</param>
/// <param name="Key">Of this very dialog.</param>
public sealed record FormInquiry(Hearing Here, Hearing Alone, DateOnly Today, string Key)
{
    /// <summary>The record that its button stands for; null for none.</summary>
    public string? Record { get; init; }

    /// <summary>The message it was opened on; null for none.</summary>
    public SeenMessage? Message { get; init; }

    /// <summary>The account that its button stands for, where whoever opened it may change what its records say; else null.</summary>
    public Account? AccountToChange => Record is { } id && Alone.View.Find(Account.Kind, Alone.View.CanonicalAccount(new RecordId(id))) is { } account && UpdateRights.MayChange(Alone, account.Id) ? account : null;
}

/// <summary>A message in a conversation, as Teams tells of it.</summary>
/// <param name="Text">As typed, without markup.</param>
/// <param name="At">When it was written; null when that is not told.</param>
public sealed record SeenMessage(KeptMessage Kept, string Text, DateTimeOffset? At);

/// <summary>What comes next.</summary>
public abstract record FormStep
{
    private FormStep() { }

    public sealed record Fill(Form Form) : FormStep;

    /// <param name="Order">What was entered, as an order.</param>
    /// <param name="Command">What makes it happen once.</param>
    /// <param name="Again">What is shown when it cannot be written.</param>
    public sealed record Write(UpdateOrder Order, string Command, Form Again) : FormStep
    {
        /// <summary>What it is written as.</summary>
        public UpdateKind Kind { get; init; } = Order.Kind;

        /// <summary>Where the record lives that it changes; null for one that it makes.</summary>
        public Partition? Home { get; init; }

        /// <summary>True where everybody in the conversation counts: members of a linked channel may write notes there.</summary>
        public bool IsHere { get; init; }
    }

    public sealed record Say(string Words) : FormStep;
}

/// <summary>Reads what was entered.</summary>
internal static class Entered
{
    public const string Nothing = "";

    public static string Text(Func<string, string?> input, string name) => input(name)?.Trim() ?? Nothing;

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? Nothing;

    public static ImmutableArray<FormChoice> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new FormChoice(Words(value.ToString()), value.ToString()))];

    /// <summary>The value chosen; null for none of them.</summary>
    public static T? Choice<T>(string text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>"BestCase" as "Best case".</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
