using System.Text.Json.Nodes;
using Bot.Forms;
using Cards;

namespace Bot.Rendering;

/// <summary>A form as the card of a dialog: one field under the other, so that it fits a phone, and what is wrong right below the field.</summary>
internal static class FormCard
{
    public static AdaptiveCard Of(Form form)
    {
        var data = new JsonObject { [Verbs.Form] = form.Name, [Verbs.Card] = form.Key };
        foreach (var (name, value) in form.Carried.OrderBy(carried => carried.Key, StringComparer.Ordinal))
            data[name] = value;
        foreach (var field in form.Fields)
            if (field.Was is { } was)
                data[FormField.WasPrefix + field.Name] = was;
        return new()
        {
            FallbackText = $"{form.Title}: this needs a newer version of Teams.",
            Body =
            [
                CardParts.Subject(form.Subject),
                .. form.Subject[^1] == form.Title ? [] : new AdaptiveElement[] { CardParts.Heading(form.Title) },
                .. form.Note is { } note ? new AdaptiveElement[] { CardParts.Quiet(note, AdaptiveSpacing.Small) } : [],
                .. form.Problem is { } problem ? new AdaptiveElement[] { CardParts.Trouble(problem, AdaptiveSpacing.Small) } : [],
                .. form.Fields.SelectMany(Elements),
            ],
            Actions = [new AdaptiveSubmitAction(form.Submit) { Data = data, Style = AdaptiveActionStyle.Positive }],
        };
    }

    /// <summary>The card of what was written, in the dialog: its button is one that dialogs have, and it leads to the message that was kept.</summary>
    public static AdaptiveCard Done(AdaptiveCard card, string? link) => card with
    {
        Actions =
        [
            .. card.Actions.Select(action => action is AdaptiveExecuteAction { Title: { } title, Data: var data }
                ? new AdaptiveSubmitAction(title) { Data = data?.DeepClone().AsObject(), AssociatedInputs = AdaptiveAssociatedInputs.None }
                : action),
            .. link is null ? [] : new AdaptiveAction[] { new AdaptiveOpenUrlAction("Open the message", new(link)) },
        ],
    };

    private static IEnumerable<AdaptiveElement> Elements(FormField field)
    {
        yield return Input(field);
        if (field.Problem is { } problem)
            yield return CardParts.Trouble(problem);
    }

    private static AdaptiveInput Input(FormField field)
    {
        AdaptiveInput input = field.Input switch
        {
            FieldInput.Choice => new AdaptiveChoiceSetInput(field.Name, field.Label)
            {
                Choices = [.. field.Choices.Select(choice => new AdaptiveChoice(choice.Title, choice.Value))],
                Value = Given(field),
                Placeholder = field.Hint,
            },
            FieldInput.Day => new AdaptiveDateInput(field.Name, field.Label) { Value = Entered.Day(field.Value), Max = field.Latest },
            FieldInput.Box => new AdaptiveToggleInput(field.Name, CardText.Escape(field.Label)) { Value = field.Value, ValueOn = "true", ValueOff = "false" },
            _ => new AdaptiveTextInput(field.Name, field.Label)
            {
                Value = Given(field),
                Placeholder = field.Hint,
                IsMultiline = field.Input == FieldInput.Lines,
                MaxLength = field.MostCharacters,
            },
        };
        return input with { Spacing = AdaptiveSpacing.Medium, IsRequired = field.IsRequired, ErrorMessage = field.IsRequired ? $"{field.Label.TrimEnd('?')} is needed." : null };
    }

    private static string? Given(FormField field) => field.Value.Length > 0 ? field.Value : null;
}
